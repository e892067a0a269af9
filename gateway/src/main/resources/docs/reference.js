// Shows one contract at a time; the address keeps which: /docs#catalog-public
const choice = document.getElementById("contracts");
const cookie = (name) =>
  document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);

function show(contracts) {
  const wanted = location.hash.slice(1);
  const chosen = contracts.find((contract) => contract.name === wanted) ?? contracts[0];
  for (const link of choice.children) {
    if (link.hash === `#${chosen.name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${chosen.title} · API reference`;
  SwaggerUIBundle({
    url: chosen.url,
    dom_id: "#reference",
    presets: [SwaggerUIBundle.presets.apis],
    validatorUrl: null,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    // A user who is signed in at the portal tries the operations with their own session.
    requestInterceptor: (request) => {
      const token = cookie("XSRF-TOKEN");
      if (token !== undefined) request.headers["X-XSRF-TOKEN"] = token;
      return request;
    },
  });
}

const { contracts } = await (await fetch("/contracts")).json();
for (const contract of contracts) {
  const link = document.createElement("a");
  link.href = `#${contract.name}`;
  link.textContent = contract.title;
  choice.append(link);
}
addEventListener("hashchange", () => show(contracts));
show(contracts);
