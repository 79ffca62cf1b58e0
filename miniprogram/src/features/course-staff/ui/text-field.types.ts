export interface TextFieldProps {
  /** HTML; what the field begins with */
  readonly value: string;
  readonly onChange: (html: string) => void;
  readonly error?: string | null;
}
