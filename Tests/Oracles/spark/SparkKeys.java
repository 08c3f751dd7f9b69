// An oracle for settings: whether a version of Spark knows their keys and takes their values.
//
// Each file is one of properties, as Spark reads it. The first text of an answer is what Spark says
// against the file as a whole, or there is none. Three follow for each setting: its key; `known`,
// `unknown`, `deprecated` or `refused`; and what Spark says, or none.
//
// Spark registers a key where a Scala object with such keys is initialised, so all of them are.

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.internal.config.ConfigEntry$;
import org.apache.spark.util.Utils;
import scala.Option;
import scala.Tuple2;

public class SparkKeys {
  /** The keys that Spark registers, with those that it takes for them. */
  private static final TreeMap<String, ConfigEntry<?>> KNOWN = new TreeMap<>();

  /** Where Spark keeps what it advises against: Scala objects and their maps. */
  private static final String[][] OLD = {
    {"org.apache.spark.SparkConf$", "deprecatedConfigs"},
    {"org.apache.spark.SparkConf$", "allAlternatives"},
    {"org.apache.spark.sql.internal.SQLConf$", "deprecatedSQLConfigs"},
    {"org.apache.spark.sql.internal.SQLConf$", "removedSQLConfigs"},
  };

  /** Initialises the objects of a jar that make keys. */
  private static void initialize(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (!entry.getName().endsWith("$.class")) continue;
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("ConfigBuilder")) continue;
        String name = entry.getName().replace('/', '.').substring(0, entry.getName().length() - 6);
        try {
          Class.forName(name);
        } catch (ClassNotFoundException | LinkageError absent) {
          // It needs what is not there, so nobody can use its keys either.
          System.err.println(name + ": " + absent);
        }
      }
    }
  }

  /** The keys that Spark registers. */
  static TreeMap<String, ConfigEntry<?>> registered() throws IOException {
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(place);
      if (jar.getFileName().toString().matches("spark-.*\\.jar")) initialize(jar);
    }
    TreeMap<String, ConfigEntry<?>> keys = new TreeMap<>();
    for (ConfigEntry<?> entry : ConfigEntry$.MODULE$.knownConfigs().values()) {
      keys.put(entry.key(), entry);
    }
    return keys;
  }

  private static void learn() throws IOException {
    for (ConfigEntry<?> entry : registered().values()) {
      KNOWN.put(entry.key(), entry);
      scala.collection.Iterator<String> others = entry.alternatives().iterator();
      while (others.hasNext()) KNOWN.putIfAbsent(others.next(), entry);
    }
  }

  /** What Spark says of a key that it advises against; nothing of others. */
  private static String advice(String key, ConfigEntry<?> entry) {
    for (String[] map : OLD) {
      Object old = lookUp(map[0], map[1], key);
      if (old != null) return old.toString();
    }
    return entry == null || entry.key().equals(key) ? null : "it is " + entry.key();
  }

  /** The value of a key in a map of a Scala object, which may be private. */
  private static Object lookUp(String object, String map, String key) {
    try {
      Class<?> type = Class.forName(object);
      Method method = type.getDeclaredMethod(map);
      method.setAccessible(true);
      @SuppressWarnings("unchecked")
      var values =
          (scala.collection.Map<String, ?>) method.invoke(type.getField("MODULE$").get(null));
      Option<?> value = values.get(key);
      return value.isEmpty() ? null : value.get();
    } catch (ReflectiveOperationException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** Says what Spark makes of a file. */
  private static List<String> judge(Path file) {
    TreeMap<String, String> settings = new TreeMap<>();
    SparkConf all = new SparkConf(false);
    scala.collection.Iterator<Tuple2<String, String>> read =
        Utils.getPropertiesFromFile(file.toString()).iterator();
    while (read.hasNext()) {
      Tuple2<String, String> setting = read.next();
      settings.put(setting._1(), setting._2());
      all.set(setting._1(), setting._2());
    }
    ArrayList<String> texts = new ArrayList<>();
    texts.add(refusal(all::validateSettings));
    for (String key : settings.keySet()) {
      texts.add(key);
      judge(key, all, texts);
    }
    return texts;
  }

  private static void judge(String key, SparkConf settings, List<String> texts) {
    ConfigEntry<?> entry = KNOWN.get(key);
    String message = entry == null ? null : refusal(() -> settings.get(entry));
    String advice = advice(key, entry);
    if (message != null) texts.add("refused");
    else if (advice != null) texts.add("deprecated");
    else texts.add(entry == null ? "unknown" : "known");
    texts.add(message != null ? message : advice);
  }

  /** What is said where something is refused; nothing where it is done. */
  private static String refusal(Runnable action) {
    try {
      action.run();
      return null;
    } catch (RuntimeException refusal) {
      return refusal.getMessage();
    } catch (Throwable refusal) {
      // Scala throws what Java would have to declare.
      return refusal.toString();
    }
  }

  public static void main(String[] arguments) throws IOException {
    learn();
    Path place = Files.createTempFile("spark", ".conf");
    try {
      Frames.answer(
          file -> {
            Files.write(place, file);
            return judge(place);
          });
    } finally {
      Files.delete(place);
    }
  }
}
