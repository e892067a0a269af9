export interface SelectOption {
  id: string;
  name: string;
}

interface Props {
  id: string;
  label: string;
  /** Label of the empty option. */
  any: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (id: string) => void;
}

/** A select box with a label and an empty option. */
export function SelectField({ id, label, any, value, options, onChange }: Props) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="block min-h-12 w-full rounded-lg border border-aeblack-400 bg-whitely-50 px-4 text-aeblack-900"
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
