// Shows one contract at a time; the address names it: /docs#catalog-public. Titles are those of the contracts.
const TEXTS = {
  en: {
    title: "API reference",
    intro: "All contracts of the platform, by audience.",
    portal: "Back to the portal",
    contracts: "Contracts",
    documents: "Events, schemas and other documents",
    systems: "Interfaces with agencies' systems (OpenAPI)",
    asyncapi: "Channels of events (AsyncAPI)",
    events: "Event schemas",
    schemas: "JSON schemas",
    shapes: "Shapes of open data (SHACL)",
    other: { language: "ar", name: "العربية" },
  },
  ar: {
    title: "مرجع الواجهات البرمجية",
    intro: "جميع مواصفات واجهات المنصة، بحسب الجهة المستفيدة.",
    portal: "العودة إلى البوابة",
    contracts: "المواصفات",
    documents: "الأحداث والمخططات والوثائق الأخرى",
    systems: "الواجهات مع أنظمة الجهات (OpenAPI)",
    asyncapi: "قنوات الأحداث (AsyncAPI)",
    events: "مخططات الأحداث",
    schemas: "مخططات JSON",
    shapes: "قواعد البيانات المفتوحة (SHACL)",
    other: { language: "en", name: "English" },
  },
};
const KINDS = ["systems", "asyncapi", "events", "schemas", "shapes"];
const requested = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const language = requested.startsWith("ar") ? "ar" : "en";
const texts = TEXTS[language];
const choice = document.getElementById("contracts");
const cookie = (name) =>
  document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);

function element(name, attributes, ...children) {
  const created = Object.assign(document.createElement(name), attributes);
  created.append(...children);
  return created;
}

function translatePage() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = texts[place.dataset.text];
  choice.setAttribute("aria-label", texts.contracts);
  const other = document.getElementById("language");
  Object.assign(other, { lang: texts.other.language, hreflang: texts.other.language, textContent: texts.other.name });
  const follow = () => (other.href = `?lang=${texts.other.language}${location.hash}`);
  addEventListener("hashchange", follow);
  follow();
}

function show(contracts) {
  const wanted = location.hash.slice(1);
  const chosen = contracts.find((contract) => contract.name === wanted) ?? contracts[0];
  for (const link of choice.children) {
    if (link.hash === `#${chosen.name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${chosen.title} · ${texts.title}`;
  SwaggerUIBundle({
    url: chosen.url,
    dom_id: "#reference",
    presets: [SwaggerUIBundle.presets.apis],
    validatorUrl: null,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    // The systems of agencies have addresses of their own, which this page does not know.
    ...(chosen.kind === "systems" && { supportedSubmitMethods: [] }),
    // A user who is signed in at the portal tries the operations with their own session.
    requestInterceptor: (request) => {
      const token = cookie("XSRF-TOKEN");
      if (token !== undefined) request.headers["X-XSRF-TOKEN"] = token;
      return request;
    },
  });
}

function listDocuments(documents) {
  const list = document.getElementById("documents");
  for (const kind of KINDS) {
    const items = documents
      .filter((one) => one.kind === kind)
      .map(({ title, name, version, url }) =>
        element(
          "li",
          {},
          element("a", { href: url, download: "", lang: "en", dir: "auto", textContent: title }),
          ...(title === name ? [] : [element("bdi", { textContent: [name, version].filter(Boolean).join(" ") })]),
        ),
      );
    list.append(element("section", {}, element("h2", { textContent: texts[kind] }), element("ul", {}, ...items)));
  }
}

translatePage();
const { contracts, documents } = await (await fetch("/contracts")).json();
const shown = [...contracts, ...documents.filter((one) => one.kind === "systems")];
for (const contract of shown) {
  choice.append(element("a", { href: `#${contract.name}`, textContent: contract.title, dir: "auto", lang: "en" }));
}
listDocuments(documents);
addEventListener("hashchange", () => show(shown));
show(shown);
