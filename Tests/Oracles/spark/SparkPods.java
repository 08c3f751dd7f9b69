// An oracle for pods: what Spark's own builders make of settings and of templates. They are given a
// client of Kubernetes, as drivers give them one, and ask it nothing.
//
// A question has three lines: `driver` or `executor`; the application that is submitted in cluster
// mode, or nothing where a driver runs in client mode; and a folder. In it are spark.properties
// with what is submitted or what the driver has in client mode, spark-defaults.conf with what the
// driver of cluster mode reads besides, if there is such a file, and the templates, which are found
// by their names, wherever settings say that they are mounted.
//
// The first text of an answer is `built`, and the pod and other objects that Spark makes follow as
// JSON, or it is `refused`, and what Spark says follows, each cause in a text of its own.

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.k8s.KubernetesConf;
import org.apache.spark.deploy.k8s.KubernetesDriverSpec;
import org.apache.spark.deploy.k8s.SparkPod;
import org.apache.spark.deploy.k8s.submit.KubernetesDriverBuilder;
import org.apache.spark.deploy.k8s.submit.PythonMainAppResource;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.resource.ResourceProfile$;
import org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBuilder;
import org.apache.spark.util.Utils;
import scala.Option;
import scala.Tuple2;

public class SparkPods {
  private static final String APPLICATION_ID = "spark-0123456789abcdef";
  private static final String POD_NAME = "spark.kubernetes.driver.pod.name";

  private final KubernetesClient client;

  SparkPods(KubernetesClient client) {
    this.client = client;
  }

  /** A folder with what is asked about. */
  record Question(String role, String application, Path folder) {
    static Question of(byte[] text) {
      String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
      return new Question(lines[0], lines[1], Path.of(lines[2]));
    }

    /** The settings of a file, as Spark reads them; none where there is no such file. */
    SparkConf settings(String name) {
      SparkConf settings = new SparkConf(false);
      Path file = folder.resolve(name);
      if (!Files.exists(file)) return settings;
      scala.collection.Iterator<Tuple2<String, String>> read =
          Utils.getPropertiesFromFile(file.toString()).iterator();
      while (read.hasNext()) {
        Tuple2<String, String> setting = read.next();
        settings.set(setting._1(), setting._2());
      }
      return settings;
    }

    /** The same, with templates where they are in this file system. */
    SparkConf withTemplates(SparkConf settings) {
      for (String role : new String[] {"driver", "executor"}) {
        String key = "spark.kubernetes." + role + ".podTemplateFile";
        if (!settings.contains(key)) continue;
        Path name = Path.of(settings.get(key)).getFileName();
        settings.set(key, folder.resolve(name).toString());
      }
      return settings;
    }
  }

  private List<String> answer(byte[] text) {
    ArrayList<String> texts = new ArrayList<>();
    try {
      texts.add("built");
      for (HasMetadata object : built(Question.of(text))) texts.add(Serialization.asJson(object));
    } catch (Exception | LinkageError refusal) {
      texts.clear();
      texts.add("refused");
      for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
        texts.add(cause.getClass().getName() + ": " + cause.getMessage());
      }
    }
    return texts;
  }

  /** The pod, and the other objects. */
  private List<HasMetadata> built(Question question) throws IOException {
    SparkConf settings = question.withTemplates(question.settings("spark.properties"));
    boolean isSubmitted = !question.application().isEmpty();
    settings.setIfMissing("spark.app.name", "pi");
    settings.validateSettings();
    if (!isSubmitted) return executor(settings);
    KubernetesDriverSpec driver = driver(settings, question.application());
    if (question.role().equals("driver")) {
      return objects(driver.pod(), driver.driverKubernetesResources().iterator());
    }
    return executor(settingsOfDriver(driver, question));
  }

  private KubernetesDriverSpec driver(SparkConf settings, String application) {
    return new KubernetesDriverBuilder()
        .buildFromFeatures(
            KubernetesConf.createDriverConf(
                settings,
                APPLICATION_ID,
                new PythonMainAppResource(application),
                "org.apache.spark.deploy.PythonRunner",
                new String[0],
                Option.empty()),
            client);
  }

  /** What a submitted driver finds in its pod: settings, and the template that Spark gives it. */
  private static SparkConf settingsOfDriver(KubernetesDriverSpec driver, Question question)
      throws IOException {
    SparkConf settings = question.settings("spark-defaults.conf");
    scala.collection.Iterator<Tuple2<String, String>> given = driver.systemProperties().iterator();
    while (given.hasNext()) {
      Tuple2<String, String> setting = given.next();
      settings.set(setting._1(), setting._2());
    }
    for (Volume volume : driver.pod().pod().getSpec().getVolumes()) {
      if (volume.getConfigMap() == null) continue;
      for (KeyToPath file : volume.getConfigMap().getItems()) {
        String text = text(driver, volume.getConfigMap().getName(), file.getKey());
        if (text != null) Files.writeString(question.folder().resolve(file.getPath()), text);
      }
    }
    settings = question.withTemplates(settings);
    settings.validateSettings();
    return settings;
  }

  /** A file of a ConfigMap that Spark makes; nothing where it makes none of that name. */
  private static String text(KubernetesDriverSpec driver, String name, String key) {
    scala.collection.Iterator<HasMetadata> others = driver.driverKubernetesResources().iterator();
    while (others.hasNext()) {
      if (others.next() instanceof ConfigMap map && map.getMetadata().getName().equals(name)) {
        return map.getData().get(key);
      }
    }
    return null;
  }

  private List<HasMetadata> executor(SparkConf settings) {
    String prefix = KubernetesConf.getResourceNamePrefix(settings.get("spark.app.name"));
    settings.setIfMissing("spark.kubernetes.executor.podNamePrefix", prefix);
    settings.set("spark.app.id", APPLICATION_ID);
    SecurityManager security =
        new SecurityManager(
            settings, Option.empty(), SecurityManager.$lessinit$greater$default$3());
    // It is kept for the process, which has many drivers here.
    ResourceProfile$.MODULE$.clearDefaultProfile();
    ResourceProfile profile = ResourceProfile$.MODULE$.getOrCreateDefaultProfile(settings);
    var spec =
        new KubernetesExecutorBuilder()
            .buildFromFeatures(
                KubernetesConf.createExecutorConf(
                    settings, "1", APPLICATION_ID, owner(settings), profile.id()),
                security,
                client,
                profile);
    return objects(spec.pod(), spec.executorKubernetesResources().iterator());
  }

  /** The driver's own pod, if settings name it. */
  private static Option<Pod> owner(SparkConf settings) {
    if (!settings.contains(POD_NAME)) return Option.empty();
    return Option.apply(
        new PodBuilder()
            .withNewMetadata()
            .withName("driver")
            .withUid("7f8e1c52-0000-4000-8000-000000000001")
            .endMetadata()
            .build());
  }

  private static List<HasMetadata> objects(
      SparkPod pod, scala.collection.Iterator<HasMetadata> others) {
    ArrayList<HasMetadata> objects = new ArrayList<>();
    PodBuilder whole = new PodBuilder(pod.pod());
    objects.add(whole.editOrNewSpec().addToContainers(pod.container()).endSpec().build());
    while (others.hasNext()) objects.add(others.next());
    return objects;
  }

  public static void main(String[] arguments) throws IOException {
    Config nobody =
        new ConfigBuilder(Config.empty()).withMasterUrl("https://127.0.0.1:1").build();
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(nobody).build()) {
      Frames.answer(new SparkPods(client)::answer);
    }
  }
}
