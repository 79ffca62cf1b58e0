import type { PropsWithChildren } from 'react';

/** WeChat's components as plain elements that keep every attribute, to read what a weapp half would send. */
type Props = PropsWithChildren<Record<string, unknown>>;

const attributes = ({ children: _, className, onClick, ...rest }: Props) => ({
  className: className as string,
  onClick: onClick as () => void,
  ...Object.fromEntries(
    Object.entries(rest)
      .filter(([name]) => name.startsWith('aria-') || name === 'id')
      // WeChat's own name, which React refuses on an HTML element
      .map(([name, value]) => [name === 'aria-role' ? 'data-role' : name, value]),
  ),
});

export const View = (props: Props) => <div {...attributes(props)}>{props.children}</div>;
export const Text = (props: Props) => <span {...attributes(props)}>{props.children}</span>;
export const Button = (props: Props) => <div {...attributes(props)}>{props.children}</div>;
export const Input = (props: Props) => <input {...attributes(props)} readOnly value={props.value as string} />;
/** WeChat tells what was typed as the event's detail. */
export const Textarea = (props: Props) => (
  <textarea
    {...attributes(props)}
    readOnly
    value={props.value as string}
    onInput={({ currentTarget: { value } }) => (props.onInput as (event: unknown) => void)({ detail: { value } })}
  />
);
export const Picker = (props: Props) => <div data-mode={props.mode as string}>{props.children}</div>;
export const CustomWrapper = ({ children }: PropsWithChildren) => <>{children}</>;
