const names: Record<string, string> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/heic": "HEIC",
};

/** Other names that browsers use for a media type. */
const aliases: Record<string, string> = {
  "image/heif": "image/heic",
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
};
const extensions: Record<string, string> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  heif: "image/heic",
};

/** Returns the media type of a file as the platform names it; empty when it is unknown. */
export function mediaTypeOf({ name, type }: { name: string; type: string }): string {
  const declared = type.toLowerCase();
  if (declared !== "" && declared !== "application/octet-stream") return aliases[declared] ?? declared;
  return extensions[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "";
}

/** Returns media types as people name them. */
export function typeNames(mediaTypes: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(mediaTypes.map((type) => names[type] ?? type));
}

/** Returns the `accept` attribute of a file input: types and extensions, since not every system knows every type. */
export function acceptAttribute(mediaTypes: readonly string[]): string {
  const known = Object.entries(extensions).flatMap(([ending, type]) =>
    mediaTypes.includes(type) ? [`.${ending}`] : [],
  );
  return [...mediaTypes, ...known].join(",");
}

/** Returns the header that names a file (RFC 6266). The name is not in the address, since addresses may be logged. */
export function contentDisposition(name: string): string {
  const escaped = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${escaped}`;
}
