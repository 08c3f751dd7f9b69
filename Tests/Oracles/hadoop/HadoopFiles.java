// An oracle for Hadoop's files: what org.apache.hadoop.conf.Configuration reads.
//
// Reads files, each behind a line with its length in bytes, and answers each with "refused", or
// with "read", the number of settings, and the settings: lines of a key, a value, and whether the
// key is final. Keys and values are UTF-16 in hexadecimal digits; a key that is final without a
// value has `-`.

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

public class HadoopFiles {
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(unit -> digits.append(HexFormat.of().toHexDigits((char) unit)));
    return digits.toString();
  }

  static String answer(byte[] file) {
    Configuration configuration = new Configuration(false);
    TreeMap<String, String> settings = new TreeMap<>();
    try {
      configuration.addResource(new ByteArrayInputStream(file));
      for (Map.Entry<String, String> setting : configuration) {
        settings.put(setting.getKey(), digits(setting.getValue()));
      }
    } catch (RuntimeException refusal) {
      return "refused\n";
    }
    for (String key : configuration.getFinalParameters()) settings.putIfAbsent(key, "-");
    StringBuilder lines = new StringBuilder("read " + settings.size() + "\n");
    settings.forEach(
        (key, value) -> {
          boolean isFinal = configuration.getFinalParameters().contains(key);
          lines.append(digits(key) + " " + value + " " + isFinal + "\n");
        });
    return lines.toString();
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
