import { Button, Input, Label, SearchField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon";

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (words: string) => void;
  onSubmit: () => void;
}

/** The search box of the home page and of the list of services. */
export function SearchBox({ label, placeholder, value, onChange, onSubmit }: Props) {
  const { t } = useTranslation();
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <SearchField value={value} onChange={onChange} maxLength={200}>
        <Label className="mb-2 block font-medium text-aeblack-900">{label}</Label>
        <div className="flex gap-2 rounded-2xl border border-aeblack-300 bg-whitely-50 p-1.5 focus-within:border-aegold-600 focus-within:ring-2 focus-within:ring-aegold-600">
          <Icon name="search" className="ms-3 size-6 self-center text-aeblack-500" />
          <Input
            {...(placeholder !== undefined && { placeholder })}
            className="min-h-12 min-w-0 flex-1 border-0 bg-transparent text-lg placeholder:text-aeblack-500 focus:ring-0 focus:outline-none [&::-webkit-search-cancel-button]:hidden"
          />
          {value !== "" && (
            <Button
              aria-label={t("services.clear")}
              className="grid size-12 place-items-center rounded-xl text-aeblack-600 hover:bg-whitely-300"
            >
              <Icon name="cross" className="size-5" />
            </Button>
          )}
          <button type="submit" className="aegov-btn">
            {t("home.go")}
          </button>
        </div>
      </SearchField>
    </form>
  );
}
