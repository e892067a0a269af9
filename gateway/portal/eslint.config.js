import js from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y-x";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/**
 * The layers of `src`, from the lowest to the highest. A file imports files of its own layer and of the layers below.
 * A folder that is not listed here may not be imported at all, so a new folder is given its place first.
 */
const layers = [
  "i18n",
  "api",
  "ui",
  "session",
  "form",
  "testing",
  "writing",
  "services",
  "principals",
  "documents",
  "requests",
  "ratings",
  "complaints",
  "profile",
  "home",
  "life-events",
  "inbox",
  "live",
  "versions",
  "office",
  "agency",
  "desk/tasks",
  "desk/request",
  "desk/bulk",
  "desk/complaints",
  "desk",
  "shell",
];

const listed = layers.map((layer) => `./src/${layer}`);

/** For each layer: all that it may not import. */
const zones = listed.map((target, at) => ({
  target: target === "./src/desk" ? "./src/desk/*" : target,
  from: "./src",
  // Exceptions are relative to `from`. Deeper rooms of the desk are below its own files.
  except: layers.slice(0, at + 1).map((layer) => `./${layer}`),
  message: `The layer ${layers[at]} may import only itself and: ${layers.slice(0, at).join(", ")}. See eslint.config.js.`,
}));

export default tseslint.config(
  { ignores: ["target/**", "node_modules/**", "public/**", "skipped/**"] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".js", ".mjs"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] })],
    },
    rules: {
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "import-x/no-self-import": "error",
      "import-x/no-duplicates": ["error", { "prefer-inline": true }],
      "import-x/first": "error",
      "import-x/order": [
        "error",
        {
          groups: [
            ["builtin", "external"],
            ["parent", "sibling", "index"],
          ],
          alphabetize: { order: "asc", caseInsensitive: true },
        },
      ],
      "max-lines": ["error", 300],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { globals: globals.browser },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones, basePath: import.meta.dirname }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", prefer: "type-imports" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      // Both forms are used on purpose: records for maps of known keys, signatures where the key has a name.
      "@typescript-eslint/consistent-indexed-object-style": "off",
    },
  },
  {
    files: ["src/**/*.tsx", "src/**/use*.ts"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ["src/**/*.tsx"],
    extends: [jsxA11y.configs.recommended],
    rules: {
      // `role` of our own components is the role of an officer or a publisher.
      "jsx-a11y-x/aria-role": ["error", { ignoreNonDOM: true }],
      "jsx-a11y-x/label-has-associated-control": ["error", { depth: 5 }],
      // Long lists and texts that scroll must be reachable by keyboard.
      "jsx-a11y-x/no-noninteractive-tabindex": [
        "error",
        { tags: ["ul", "pre"], roles: [], allowExpressionValues: true },
      ],
    },
  },
  {
    // Helpers of tests stay out of the pages.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/**/*.test.{ts,tsx}", "src/**/fixtures.ts", "src/testing/**", "src/desk/openDesk.tsx"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["vitest", "**/testing/*", "**/fixtures", "**/openDesk"] }],
    },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
