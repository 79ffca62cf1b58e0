import { useEffect, useRef, useState } from 'react';
import { Choices, Field, Sheet, Txt } from '@/shared/ui';
import { courseStaff } from '../locales/course-staff';
import { TOOLS, type Tool } from '../model/tools';
import type { Writing } from '../model/writing';
import type { TextFieldProps } from './text-field.types';

const words = courseStaff.tools;
const NOTE = 'content-text-note';

/** Writing with its looks. The editor comes with this page alone, after the page. */
export function TextField({ value, onChange, error }: TextFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const writing = useRef<Writing | null>(null);
  const [isReady, setReady] = useState(false);
  const [on, setOn] = useState<readonly Tool[]>([]);
  const [asks, setAsks] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    let isGone = false;
    void import('../model/writing').then(({ startWriting }) => {
      if (isGone || !place.current) return;
      writing.current = startWriting({
        ...{ place: place.current, html: value, label: courseStaff.form.text, describedBy: NOTE },
        changed: (html) => latest.current(html),
        toolsChanged: setOn,
      });
      setReady(true);
    });
    return () => {
      isGone = true;
      writing.current?.end();
    };
    // what it begins with is read once: afterwards the editor has the words
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const press = (tool: Tool): void => {
    setHint(null);
    if (tool !== 'link') writing.current?.run(tool);
    else if (writing.current?.hasSelection()) setAsks(true);
    else setHint(words.linkSelect);
  };
  return (
    <div className="ax-field">
      <Txt as="p" size={5} strong className="ax-field-label">
        {courseStaff.form.text}
      </Txt>
      <div className={error ? 'ax-course-staff-editor ax-course-staff-editor-bad' : 'ax-course-staff-editor'}>
        <div role="toolbar" aria-label={words.label} className="ax-course-staff-tools">
          {TOOLS.map((tool) => (
            <button
              key={tool}
              type="button"
              className="ax-course-staff-tool"
              disabled={!isReady}
              aria-pressed={tool === 'undo' || tool === 'redo' || tool === 'rule' ? undefined : on.includes(tool)}
              // the words that are chosen stay chosen
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => press(tool)}
            >
              {words[tool]}
            </button>
          ))}
        </div>
        <div ref={place} className="ax-course-staff-text ax-courses-text" />
        {!isReady && (
          <Txt as="p" tone="soft" className="ax-course-staff-loading">
            {words.loading}
          </Txt>
        )}
      </div>
      <Txt as="p" size={5} tone={error ? 'serious' : 'soft'} id={NOTE} live="polite" className="ax-field-note">
        {error ?? hint ?? courseStaff.form.textPlaceholder}
      </Txt>
      {asks && (
        <LinkSheet
          isOn={on.includes('link')}
          onClose={() => setAsks(false)}
          onLink={(href) => {
            setAsks(false);
            writing.current?.link(href);
          }}
        />
      )}
    </div>
  );
}

interface LinkSheetProps {
  readonly isOn: boolean;
  readonly onClose: () => void;
  readonly onLink: (href: string | null) => void;
}

function LinkSheet({ isOn, onClose, onLink }: LinkSheetProps) {
  const [written, setWritten] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const { leadsTo } = await import('../model/writing');
    const href = leadsTo(written);
    if (href === null) setWrong(true);
    else onLink(href);
  };
  return (
    <Sheet id="link" open title={words.linkTitle} onClose={onClose}>
      <Field
        id="link-to"
        label={words.linkTo}
        placeholder={words.linkPlaceholder}
        value={written}
        onChange={setWritten}
        error={isWrong ? words.linkWrong : null}
      />
      <Choices
        back={isOn ? words.linkRemove : words.cancel}
        onBack={() => (isOn ? onLink(null) : onClose())}
        confirm={words.linkAdd}
        onConfirm={() => void add()}
      />
    </Sheet>
  );
}
