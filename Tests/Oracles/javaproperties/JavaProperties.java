// An oracle for properties: what java.util.Properties reads.
//
// The texts of an answer are keys and values in turn. They stand in the order in which they were set,
// also those that later ones take the place of.

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

public class JavaProperties {
  static class Record extends Properties {
    final ArrayList<String> texts = new ArrayList<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      texts.add((String) key);
      texts.add((String) value);
      return super.put(key, value);
    }
  }

  static List<String> read(byte[] file) throws IOException {
    Record record = new Record();
    try {
      record.load(
          new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException refusal) {
      return null;
    }
    return record.texts;
  }

  public static void main(String[] arguments) throws IOException {
    Frames.answer(JavaProperties::read);
  }
}
