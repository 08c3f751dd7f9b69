# All images: `docker buildx bake`, or one of them: `docker buildx bake spark-executor`.
#
# What an image is made of stands in its Dockerfile, versions too. Here is how images are called and
# for what they are built:
#
#   TAG=4.1.0-1 REGISTRY=registry.example.com docker buildx bake --push spark
#
# A tag begins with the version of what is inside, so those of the group `spark` get one, and each of
# the others its own. Without TAG images are built and get no name: one that floats is never given.

variable "TAG" {
  default = ""
}

# Without it names begin as they do in the manifests.
variable "REGISTRY" {
  default = ""
}

# Such as "linux/amd64,linux/arm64"; without it, for the machine that builds.
variable "PLATFORMS" {
  default = ""
}

# The commit that is built, for the label.
variable "REVISION" {
  default = null
}

function "names" {
  params = [name]
  result = TAG != "" ? [
    "${REGISTRY != "" ? "${REGISTRY}/" : ""}electinfo/${name}:${TAG}",
  ] : []
}

group "default" {
  targets = ["spark", "platform"]
}

group "spark" {
  targets = ["spark-base", "spark-executor", "spark-driver", "spark-connect-server", "spark-41"]
}

group "platform" {
  targets = [
    "spark-35", "jupyter-41", "jupyter-35", "hive-metastore-40", "hive-metastore-31",
    "zeppelin-server", "zeppelin-interpreter", "airflow", "reconcile",
  ]
}

target "_common" {
  platforms = PLATFORMS != "" ? split(",", PLATFORMS) : []
  labels = {
    "org.opencontainers.image.vendor"   = "electinfo"
    "org.opencontainers.image.licenses" = "Apache-2.0"
    "org.opencontainers.image.revision" = REVISION
  }
}

target "spark-base" {
  inherits = ["_common"]
  context  = "images/spark-base"
  tags     = names("spark-base")
}

target "spark-executor" {
  inherits = ["_common"]
  context  = "images/spark-executor"
  tags     = names("spark-executor")
}

target "spark-driver" {
  inherits = ["_common"]
  context  = "images/spark-driver"
  tags     = names("spark-driver")
}

target "spark-connect-server" {
  inherits = ["_common"]
  context  = "images/spark-connect-server"
  tags     = names("spark-connect-server")
}

# A dot may not be in the name of a target.
target "spark-41" {
  inherits = ["_common"]
  context  = "images/spark-4.1"
  tags     = names("spark-4.1")
}

target "spark-35" {
  inherits = ["_common"]
  context  = "images/spark-3.5"
  tags     = names("spark-3.5")
}

target "jupyter-41" {
  inherits = ["_common"]
  context  = "images/jupyter-4.1"
  tags     = names("jupyter-4.1")
}

target "jupyter-35" {
  inherits = ["_common"]
  context  = "images/jupyter-3.5"
  tags     = names("jupyter-3.5")
}

target "hive-metastore-40" {
  inherits = ["_common"]
  context  = "images/hive-metastore-4.0"
  tags     = names("hive-metastore-4.0")
}

target "hive-metastore-31" {
  inherits = ["_common"]
  context  = "images/hive-metastore-3.1"
  tags     = names("hive-metastore-3.1")
}

target "zeppelin-server" {
  inherits = ["_common"]
  context  = "images/zeppelin-server"
  tags     = names("zeppelin-server")
}

target "zeppelin-interpreter" {
  inherits = ["_common"]
  context  = "images/zeppelin-interpreter"
  tags     = names("zeppelin-interpreter")
}

target "airflow" {
  inherits = ["_common"]
  context  = "images/airflow"
  tags     = names("airflow")
}

target "reconcile" {
  inherits = ["_common"]
  context  = "images/reconcile"
  contexts = { source = "." }
  tags     = names("reconcile")
}
