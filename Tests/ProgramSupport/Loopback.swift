internal import Foundation

/// Ports of this machine.
package enum Loopback {
  /// One that nobody listens on.
  package static func freePort() throws -> UInt16 {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = address(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, size) == 0 && getsockname(socket, pointer, &size) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileReadUnknown) }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Whether somebody listens.
  package static func isOpen(_ port: UInt16) -> Bool {
    guard let socket = connected(port) else { return false }
    close(socket)
    return true
  }

  /// What a server answers to a GET, head and body.
  package static func get(_ path: String, port: UInt16) -> String? {
    guard let socket = connected(port) else { return nil }
    defer { close(socket) }
    let request = "GET \(path) HTTP/1.0\r\nHost: localhost\r\n\r\n"
    guard send(socket, request, request.utf8.count, 0) == request.utf8.count else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(socket, &buffer, buffer.count, 0), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func connected(_ port: UInt16) -> Int32? {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = address(port)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) == 0 }
    }
    if !isConnected { close(socket) }
    return isConnected ? socket : nil
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }
}
