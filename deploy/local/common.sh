# Sourced by up, down and status: finds the project and a JDK 25, prints how the three are used.

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
launcher="$here/launcher/target/local-launcher-0.1.0-SNAPSHOT.jar"

usage() {
    cat <<'END'
deploy/local/up [options]      build what is stale and start the platform; Ctrl-C stops it
  --fresh                      empty the data folder first
  --data DIR                   data folder (deploy/local/data)
  --port-offset N              add N to every port
  --ports free                 any free ports; DIR/addresses.json lists them
  --only NAME,NAME             start these processes only
  --env NAME=VALUE             an environment variable for every service
  --no-build                   use the jars and caches as they are
  --full-speed                 compile as production does: for benchmarks, slower start
deploy/local/up --prepare      build what is stale, record the caches for quick starts, and end
deploy/local/down [--data DIR]
deploy/local/status [--data DIR]
END
}

# Prints the usage and ends, if an argument asks for it.
help_if_asked() {
    for argument; do
        case $argument in
            --help | -h)
                usage
                exit 0
                ;;
        esac
    done
}

refuse() {
    printf '%s\n\n' "$1" >&2
    usage >&2
    exit 2
}

find_java() {
    # shellcheck source=.mvn/find-jdk.sh
    . "$root/.mvn/find-jdk.sh"
}

run_launcher() {
    if [ ! -r "$launcher" ]; then
        echo "The launcher is not built: run deploy/local/up without --no-build, or ./mvnw package -DskipTests." >&2
        exit 2
    fi
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xms8m -Xmx64m -Xss512k -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
        -jar "$launcher" "$@"
}
