import { SelectField } from '../ui/Field';

interface ChoiceProps {
  label: string;
  /** May be none of the values: then it is offered as well. */
  value: string;
  values: readonly string[];
  name: (value: string) => string;
  onChoose: (value: string) => void;
}

/** One of several. */
export function Choice({ label, value, values, name, onChoose }: ChoiceProps) {
  return (
    <SelectField label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
      {[...new Set([...values, value])].map((each) => (
        <option key={each} value={each}>
          {name(each)}
        </option>
      ))}
    </SelectField>
  );
}
