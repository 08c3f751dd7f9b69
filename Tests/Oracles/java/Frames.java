// What the oracles in Java have in common: the files come in through standard input, each behind
// its length, and an answer to each goes out.
//
// An answer is the number of its texts, or -1 where a file is refused, and then the texts: the
// number of UTF-16 units, or -1 where there is none, and the units. They may be halves of characters.
// All numbers are little-endian, of four bytes.

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

public class Frames {
  /** Says what a library reads of a file: a list of texts, or nothing where it refuses. */
  interface Reader {
    List<String> read(byte[] file) throws IOException;
  }

  private static void put(ByteArrayOutputStream output, int number) {
    byte[] bytes = new byte[4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(number);
    output.writeBytes(bytes);
  }

  private static void put(ByteArrayOutputStream output, String text) {
    ByteBuffer units = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
    units.asCharBuffer().put(text);
    put(output, text.length());
    output.writeBytes(units.array());
  }

  /** Has all files read by each reader in turn. */
  static void answer(Reader... readers) throws IOException {
    ByteBuffer input = ByteBuffer.wrap(System.in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    while (input.hasRemaining()) {
      byte[] file = new byte[input.getInt()];
      input.get(file);
      for (Reader reader : readers) {
        List<String> texts = reader.read(file);
        put(output, texts == null ? -1 : texts.size());
        if (texts == null) continue;
        for (String text : texts) {
          if (text == null) put(output, -1);
          else put(output, text);
        }
      }
    }
    System.out.write(output.toByteArray());
    System.out.flush();
  }
}
