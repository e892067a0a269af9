import { expect, test } from "vitest";
import { i18next } from "../i18n";
import { rejectionReason } from "./fileRejection";
import { acceptAttribute, mediaTypeOf, contentDisposition, typeNames } from "./fileTypes";

test("determines a file's type by the browser, otherwise by its extension", () => {
  expect(mediaTypeOf({ name: "lease.pdf", type: "application/pdf" })).toBe("application/pdf");
  expect(mediaTypeOf({ name: "IMG_1.HEIC", type: "" })).toBe("image/heic");
  expect(mediaTypeOf({ name: "IMG_1.heif", type: "image/heif" })).toBe("image/heic");
  expect(mediaTypeOf({ name: "deed", type: "" })).toBe("");
});

test("encodes any file name for the header", () => {
  expect(contentDisposition("عقد (1).pdf")).toBe("attachment; filename*=UTF-8''%D8%B9%D9%82%D8%AF%20%281%29.pdf");
  expect(contentDisposition("a\r\nb\ud800.pdf")).toBe("attachment; filename*=UTF-8''a%0D%0Ab%EF%BF%BD.pdf");
});

test("lists types by name and by extension", () => {
  expect(typeNames(["application/pdf", "image/jpeg"], "en")).toBe("PDF or JPEG");
  expect(acceptAttribute(["image/jpeg"])).toBe("image/jpeg,.jpg,.jpeg");
});

test("explains before sending why a file would be rejected", () => {
  const limits = { mediaTypes: ["application/pdf"], largestFile: 1024 * 1024 };
  const t = i18next.getFixedT("en");
  const why = (file: File) => rejectionReason(file, limits, t, "en");
  expect(why(new File([], "a.pdf", { type: "application/pdf" }))).toContain("empty");
  expect(why(new File(["x"], "a.zip", { type: "application/zip" }))).toContain("Accepted: PDF");
  expect(why(new File([new Uint8Array(1024 * 1024 + 1)], "a.pdf", { type: "application/pdf" }))).toMatch(
    /1\.1 MB.*1 MB/,
  );
  expect(why(new File(["x"], "a.pdf", { type: "application/pdf" }))).toBeUndefined();
});
