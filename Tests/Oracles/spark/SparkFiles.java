// An oracle for spark-defaults.conf: what Spark's two loaders read.
//
// Two answers follow each file: what the driver reads (org.apache.spark.util.Utils), and what the
// launcher does, which builds the command of the driver's process (org.apache.spark.launcher). Their
// texts are keys and values in turn.

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.spark.util.Utils;

public class SparkFiles {
  /** Reads the settings of a file. */
  interface Loader {
    List<String> load(Path file) throws Exception;
  }

  static List<String> loadAsDriver(Path file) {
    scala.collection.Map<String, String> read = Utils.getPropertiesFromFile(file.toString());
    ArrayList<String> texts = new ArrayList<>();
    for (scala.collection.Iterator<String> keys = read.keysIterator(); keys.hasNext(); ) {
      String key = keys.next();
      texts.add(key);
      texts.add(read.apply(key));
    }
    return texts;
  }

  static List<String> loadAsLauncher(Path file) throws Exception {
    Constructor<?> constructor =
        Class.forName("org.apache.spark.launcher.SparkSubmitCommandBuilder").getDeclaredConstructor();
    constructor.setAccessible(true);
    Object builder = constructor.newInstance();
    Class<?> base = builder.getClass().getSuperclass();
    call(builder, base.getDeclaredMethod("setPropertiesFile", String.class), file.toString());
    Properties read = (Properties) call(builder, base.getDeclaredMethod("loadPropertiesFile"));
    ArrayList<String> texts = new ArrayList<>();
    for (String key : read.stringPropertyNames()) {
      texts.add(key);
      texts.add(read.getProperty(key));
    }
    return texts;
  }

  private static Object call(Object object, Method method, Object... arguments) throws Exception {
    method.setAccessible(true);
    try {
      return method.invoke(object, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IllegalArgumentException refusal) throw refusal;
      throw thrown;
    }
  }

  /** A reader that puts each file where a loader finds it. */
  static Frames.Reader reader(Path place, Loader loader) {
    return file -> {
      Files.write(place, file);
      try {
        return loader.load(place);
      } catch (IllegalArgumentException refusal) {
        return null;
      } catch (Exception failure) {
        throw new IOException(failure);
      }
    };
  }

  public static void main(String[] arguments) throws IOException {
    Path place = Files.createTempFile("spark", ".conf");
    try {
      Frames.answer(
          reader(place, SparkFiles::loadAsDriver), reader(place, SparkFiles::loadAsLauncher));
    } finally {
      Files.delete(place);
    }
  }
}
