interface Props {
  id?: string;
  label: string;
  /** The label with its object, for screen readers. */
  fullLabel: string;
  accept: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  small?: boolean;
  onFile: (file: File) => void;
}

/** A button to choose a file. It is the browser's own control, so that every input method works. */
export function FileInput({
  id,
  label,
  fullLabel,
  accept,
  describedBy,
  invalid = false,
  small = false,
  onFile,
}: Props) {
  return (
    <label
      className={`aegov-btn btn-outline cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-techblue-700 ${small ? "btn-sm" : ""}`}
    >
      <span aria-hidden="true">{label}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-label={fullLabel}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was rejected.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
