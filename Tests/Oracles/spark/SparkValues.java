// An oracle for values: which of them a version of Spark takes for each key that it registers.
//
// Asked nothing, it says what it finds out by trying, a key and what is known in turn: `y`, `k` and
// `m` are units of sizes, `n`, `u`, `s` and `e` of times (nano- and milliseconds, seconds,
// minutes), `i` and `l` are numbers of 32 and 64 bits, `d` is a number with a point; behind it the
// least and the greatest value as `>=N` and `<=N`, or `>N` and `<N`. `=A B` are the only texts, `~A B`
// the same without regard to capitals, with `*` before them where several are taken, with commas.
// `?` is what cannot be found out.
//
// Asked with lines of a key, a tab and a value, it says `taken` or what Spark says instead.

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import scala.Option;

public class SparkValues {
  private static final Pattern OPTIONS = Pattern.compile("should be one of '?(.*?)'?(, but was|\\.)");
  private static final String[] STARTS = {
    "1", "7", "2", "4", "10", "100", "128", "1024", "1048576", "104857600", "0"
  };

  /** What Spark makes of a text for a key; nothing where it refuses. */
  private static Object read(ConfigEntry<?> key, String value) {
    SparkConf settings = new SparkConf(false);
    settings.set(key.key(), value);
    Object read = settings.get(key);
    return read instanceof Option<?> some ? some.get() : read;
  }

  private static String refusal(ConfigEntry<?> key, String value) {
    try {
      read(key, value);
      return null;
    } catch (Throwable refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }

  private static boolean takes(ConfigEntry<?> key, String value) {
    return refusal(key, value) == null;
  }

  /** What is known of the values of a key; empty where all texts of its type are taken. */
  private static String known(ConfigEntry<?> key) {
    String refusal = refusal(key, "no such value");
    if (refusal == null) return "";
    if (takes(key, "true")) return read(key, "true") instanceof Boolean ? "b" : "?";
    Matcher options = OPTIONS.matcher(refusal);
    if (options.find()) return options(key, options.group(1).split(",\\s*"));
    for (String start : STARTS) {
      try {
        Object read = read(key, start);
        if (read instanceof Double) return "d" + fractions(key);
        if (read instanceof Long || read instanceof Integer) return numbers(key, start);
      } catch (Throwable refused) {
        // The next one may be taken.
      }
    }
    String found = "d" + fractions(key);
    return takes(key, "0.5") && !takes(key, "1") ? found : "?";
  }

  private static String options(ConfigEntry<?> key, String[] options) {
    boolean isAny = true;
    for (String option : options) {
      if (!takes(key, option)) return "?";
      isAny &= takes(key, option.toLowerCase(Locale.ROOT));
      isAny &= takes(key, option.toUpperCase(Locale.ROOT));
    }
    boolean areSeveral = options.length > 1 && takes(key, options[0] + "," + options[1]);
    String words = String.join(" ", new TreeSet<>(Arrays.asList(options)));
    return (areSeveral ? "*" : "") + (isAny ? "~" : "=") + words;
  }

  /** The unit and the bounds of whole numbers. */
  private static String numbers(ConfigEntry<?> key, String start) {
    String unit = unit(key);
    BigInteger least = bound(key, new BigInteger(start), BigInteger.valueOf(Long.MIN_VALUE));
    BigInteger greatest = bound(key, new BigInteger(start), BigInteger.valueOf(Long.MAX_VALUE));
    // Some single numbers.
    if (least.equals(greatest)) return "?";
    int bits = unit.equals("i") ? 32 : 64;
    return unit + bound(">=", least, bits) + bound("<=", greatest, bits);
  }

  /** A bound that is not just that of the type. */
  private static String bound(String sign, BigInteger bound, int bits) {
    return bound.bitLength() >= bits - 1 ? "" : sign + bound;
  }

  private static String unit(ConfigEntry<?> key) {
    Map<String, String> units =
        Map.of("1073741824", "y", "1048576", "k", "1024", "m", "86400000000000", "n",
            "86400000", "u", "86400", "s", "1440", "e");
    for (String one : new String[] {"1g", "1d"}) {
      try {
        return units.getOrDefault(read(key, one).toString(), "?");
      } catch (Throwable refused) {
        // It is of the other kind, or has no units.
      }
    }
    try {
      return read(key, "7") instanceof Long && takes(key, "3000000000") ? "l" : "i";
    } catch (Throwable refused) {
      return "i";
    }
  }

  /** The last number that is taken on the way from one that is to one that may not be. */
  private static BigInteger bound(ConfigEntry<?> key, BigInteger taken, BigInteger end) {
    if (takes(key, end.toString())) return end;
    while (taken.subtract(end).abs().compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = taken.add(end).shiftRight(1);
      if (takes(key, middle.toString())) taken = middle;
      else end = middle;
    }
    return taken;
  }

  private static String fractions(ConfigEntry<?> key) {
    String text = "";
    for (int bound : new int[] {1, 0}) {
      if (takes(key, bound - 0.001 + "") || !takes(key, bound + 0.001 + "")) continue;
      text = (takes(key, bound + "") ? ">=" : ">") + bound;
      break;
    }
    if (!takes(key, "1.001") && takes(key, "0.999")) text += (takes(key, "1") ? "<=" : "<") + 1;
    return text;
  }

  private static List<String> answer(TreeMap<String, ConfigEntry<?>> keys, byte[] question) {
    ArrayList<String> texts = new ArrayList<>();
    if (question.length == 0) {
      for (ConfigEntry<?> key : keys.values()) {
        String known = known(key);
        texts.add(key.key());
        texts.add(known);
      }
      return texts;
    }
    for (String line : new String(question, StandardCharsets.UTF_8).split("\n")) {
      String[] words = line.split("\t", 2);
      String refusal = refusal(keys.get(words[0]), words[1]);
      texts.add(refusal == null ? "taken" : refusal);
    }
    return texts;
  }

  public static void main(String[] arguments) throws IOException {
    TreeMap<String, ConfigEntry<?>> keys = SparkKeys.registered();
    Frames.answer(question -> answer(keys, question));
  }
}
