# Sourced by up, down and status: finds the project and a JDK 25.

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(CDPATH='' cd -- "$here/../.." && pwd -P)
launcher="$here/launcher/target/local-launcher-0.1.0-SNAPSHOT.jar"

# The major version that a JDK's own release file states; nothing when there is none.
java_major() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_java() {
    on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
    for home in "${JAVA_HOME:-}" "${on_path%/bin/java}" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
        [ -n "$home" ] || continue
        major=$(java_major "$home")
        if [ -n "$major" ] && [ "$major" -ge 25 ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "The platform needs JDK 25 and found none: install one, or set JAVA_HOME to its folder." >&2
    exit 2
}

run_launcher() {
    if [ ! -r "$launcher" ]; then
        echo "The launcher is not built: run deploy/local/up without --no-build, or ./mvnw package -DskipTests." >&2
        exit 2
    fi
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx64m -Xss512k -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
        -jar "$launcher" "$@"
}
