import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Loads the next page of a list; hidden on the last page. */
export function LoadMoreButton({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { pages: Pages }) {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <p className="mt-8 text-center">
      <Button className="aegov-btn btn-outline" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
        {isFetchingNextPage ? t("common.loading") : t("common.more")}
      </Button>
    </p>
  );
}
