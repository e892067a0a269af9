import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon";
import { scores } from "./scores";

/** A score in words and as stars. */
export function StarRating({ score }: { score: number }) {
  const { t } = useTranslation();
  const known = scores.find((each) => each === score);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="flex gap-0.5">
        {scores.map((each) => (
          <Icon
            key={each}
            name="star"
            className={`size-6 ${each <= score ? "fill-aegold-500 text-aegold-700" : "text-aeblack-400"}`}
          />
        ))}
      </span>
      <span className="font-semibold text-aeblack-900">
        {t("rating.of", { score, words: known === undefined ? "" : t(`rating.score.${known}`) })}
      </span>
    </p>
  );
}
