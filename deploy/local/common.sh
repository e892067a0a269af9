# Sourced by up, down and status: finds the project and a JDK 25.

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
launcher="$here/launcher/target/local-launcher-0.1.0-SNAPSHOT.jar"

find_java() {
    # shellcheck source=.mvn/find-jdk.sh
    . "$root/.mvn/find-jdk.sh"
}

run_launcher() {
    if [ ! -r "$launcher" ]; then
        echo "The launcher is not built: run deploy/local/up without --no-build, or ./mvnw package -DskipTests." >&2
        exit 2
    fi
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx64m -Xss512k -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
        -jar "$launcher" "$@"
}
