import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Removes the font host that the design system's plugin names in its @font-face rules; the portal ships its own fonts. */
function withoutRemoteFonts(): Plugin {
  return {
    name: "without-remote-fonts",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.fileName.endsWith(".css")) {
          file.source = String(file.source).replace(/@font-face\s*\{[^{}]*url\(\s*["']?https?:[^{}]*\}/g, "");
        }
      }
    },
  };
}

const client = (name: string) => fileURLToPath(new URL(`./target/generated-sources/${name}/index.ts`, import.meta.url));

const gateway = process.env["PORTAL_GATEWAY"] ?? "http://127.0.0.1:8080";
const proxied = ["/api", "/docs", "/oauth2", "/login", "/logout"];

export default defineConfig({
  plugins: [react(), tailwindcss(), withoutRemoteFonts()],
  resolve: {
    alias: {
      "@clients/catalog": client("catalog"),
      "@clients/catalog-resident": client("catalog-resident"),
      "@clients/catalog-agency": client("catalog-agency"),
      "@clients/catalog-office": client("catalog-office"),
      "@clients/request": client("request"),
      "@clients/request-agency": client("request-agency"),
      "@clients/request-complaints": client("request-complaints"),
      "@clients/identity": client("identity"),
      "@clients/notification": client("notification"),
    },
  },
  build: {
    outDir: process.env["PORTAL_PAGES"] ?? "target/classes/META-INF/resources",
    emptyOutDir: true,
    // A strict content security policy leaves no room for data: scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: gateway }])) },
  // Without isolation the files of a thread share its DOM and its loaded modules, which takes a third of the time.
  // So every test leaves the page, the stubs and the language as it found them.
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], pool: "threads", isolate: false },
});
