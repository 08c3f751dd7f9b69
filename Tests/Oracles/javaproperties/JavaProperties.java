// An oracle for properties: what java.util.Properties reads.
//
// Reads files, each behind a line with its length in bytes, and answers each with "refused", or
// with "read", the number of entries, and the entries: lines of a key and a value, both as UTF-16
// in hexadecimal digits. Entries stand in the order in which they were set, also those that a later
// one takes the place of.

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Properties;

public class JavaProperties {
  static class Record extends Properties {
    final StringBuilder lines = new StringBuilder();
    int count = 0;

    @Override
    public synchronized Object put(Object key, Object value) {
      count += 1;
      lines.append(digits(key)).append(' ').append(digits(value)).append('\n');
      return super.put(key, value);
    }

    private static String digits(Object text) {
      StringBuilder digits = new StringBuilder();
      ((String) text).chars().forEach(unit -> digits.append(HexFormat.of().toHexDigits((char) unit)));
      return digits.toString();
    }
  }

  static String answer(byte[] file) throws IOException {
    Record record = new Record();
    try {
      record.load(
          new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException refusal) {
      return "refused\n";
    }
    return "read " + record.count + "\n" + record.lines;
  }

  public static void main(String[] arguments) throws IOException {
    DataInputStream input = new DataInputStream(new BufferedInputStream(System.in));
    PrintStream output = new PrintStream(new BufferedOutputStream(System.out), false);
    int length = 0;
    for (int next = input.read(); next >= 0; next = input.read()) {
      if (next != '\n') {
        length = length * 10 + next - '0';
        continue;
      }
      byte[] file = new byte[length];
      input.readFully(file);
      output.print(answer(file));
      length = 0;
    }
    output.flush();
  }
}
