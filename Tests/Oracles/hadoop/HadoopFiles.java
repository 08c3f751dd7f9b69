// An oracle for Hadoop's files: what org.apache.hadoop.conf.Configuration reads.
//
// The texts of an answer are in turn a key, a value, which a key that is only final does not have,
// and an empty text if the key is final.

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

public class HadoopFiles {
  static List<String> read(byte[] file) {
    Configuration configuration = new Configuration(false);
    TreeMap<String, String> settings = new TreeMap<>();
    try {
      configuration.addResource(new ByteArrayInputStream(file));
      for (Map.Entry<String, String> setting : configuration) {
        settings.put(setting.getKey(), setting.getValue());
      }
    } catch (RuntimeException refusal) {
      return null;
    }
    for (String key : configuration.getFinalParameters()) settings.putIfAbsent(key, null);
    ArrayList<String> texts = new ArrayList<>();
    settings.forEach(
        (key, value) -> {
          texts.add(key);
          texts.add(value);
          texts.add(configuration.getFinalParameters().contains(key) ? "" : null);
        });
    return texts;
  }

  public static void main(String[] arguments) throws IOException {
    Frames.answer(HadoopFiles::read);
  }
}
