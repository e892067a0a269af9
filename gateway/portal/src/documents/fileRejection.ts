import type { TFunction } from "i18next";
import { formatSize } from "../i18n/format";
import { type Language, localeOf } from "../i18n/language";
import { mediaTypeOf, typeNames } from "./fileTypes";

interface Limits {
  mediaTypes: readonly string[];
  largestFile: number;
}

/** Returns why the platform would reject a file; undefined when it would not. */
export function rejectionReason(file: File, limits: Limits, t: TFunction, language: Language): string | undefined {
  if (file.size === 0) return t("documents.refused.empty");
  if (!limits.mediaTypes.includes(mediaTypeOf(file))) {
    return t("documents.refused.type", { types: typeNames(limits.mediaTypes, localeOf(language)) });
  }
  if (file.size > limits.largestFile) {
    return t("documents.refused.size", {
      size: formatSize(file.size, language),
      most: formatSize(limits.largestFile, language),
    });
  }
  return undefined;
}
