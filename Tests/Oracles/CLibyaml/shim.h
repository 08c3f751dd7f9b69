// libyaml, for tests and benchmarks only.
#include <yaml.h>
