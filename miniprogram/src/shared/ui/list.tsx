import type { ReactNode } from 'react';
import type { IconName } from '../theme/generated/names';
import { Box, classNames, Press, Txt } from './base';
import type { PressProps } from './base/types';
import { Icon } from './icon';

/** Rows in one card with lines between them. Children are Row. */
export function List({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <Box as="ul" className="ax-list" label={label}>
      {children}
    </Box>
  );
}

interface RowProps extends Omit<PressProps, 'children' | 'className' | 'value'> {
  readonly icon?: IconName;
  /** instead of an icon: a date, say */
  readonly lead?: ReactNode;
  readonly title: string;
  /** pieces of the second line; each stays whole where the line breaks */
  readonly sub?: string | readonly string[];
  /** instead of pieces: a sentence or two, which break as sentences do */
  readonly text?: string;
  /** a line of its own below: a chip */
  readonly foot?: ReactNode;
  /** ends the second line, smaller: an official name */
  readonly subSmall?: string;
  /** at the right, before the chevron */
  readonly value?: string;
  /** drawn after the text instead of a chevron; null: nothing */
  readonly end?: ReactNode;
  /** a card of its own instead of a list's row */
  readonly tone?: 'accent';
}

function RowBody({
  icon,
  lead,
  title,
  sub,
  text,
  foot,
  subSmall,
  value,
  end,
  pressable,
}: RowProps & { readonly pressable: boolean }) {
  const pieces = sub === undefined ? [] : typeof sub === 'string' ? [sub] : sub;
  return (
    <>
      {icon && <Icon name={icon} className="ax-row-icon" />}
      {lead}
      <Box className="ax-row-body">
        <Box className="ax-row-text">
          <Txt as="p" size={3} className="ax-row-title">
            {title}
          </Txt>
          {text !== undefined && (
            <Txt as="p" size={5} tone="soft">
              {text}
            </Txt>
          )}
          {pieces.length > 0 && (
            <Box className="ax-row-sub">
              {pieces.map((piece) => (
                <Txt
                  key={piece}
                  as="span"
                  size={5}
                  tone="soft"
                  className={subSmall === undefined ? 'ax-piece' : undefined}
                >
                  {piece}
                </Txt>
              ))}
              {subSmall !== undefined && (
                <Txt as="span" size={6} tone="soft" className="ax-nowrap">
                  {subSmall}
                </Txt>
              )}
            </Box>
          )}
        </Box>
        {foot && <Box className="ax-row-foot">{foot}</Box>}
      </Box>
      {value !== undefined && (
        <Txt as="span" size={5} tone="soft" className="ax-row-value">
          {value}
        </Txt>
      )}
      {end === undefined ? pressable && <Icon name="chevron" small className="ax-row-chevron" /> : end}
    </>
  );
}

/** One line of a List. With `to`, `tel` or `onPress` the whole row can be pressed. */
export function Row(props: RowProps) {
  return (
    <Box as="li" className="ax-list-item">
      <RowContent {...props} />
    </Box>
  );
}

/** The same as a card by itself. */
export function CardRow(props: RowProps) {
  return (
    <Box className={classNames('ax-card', props.tone && `ax-card-${props.tone}`)}>
      <RowContent {...props} />
    </Box>
  );
}

function RowContent(props: RowProps) {
  const {
    icon: _i,
    lead: _l,
    title: _t,
    sub: _s,
    text: _x,
    foot: _f,
    subSmall: _m,
    value: _v,
    end: _e,
    tone: _o,
    ...press
  } = props;
  const pressable = Boolean(press.to ?? press.tel ?? press.onPress);
  if (!pressable) {
    return (
      <Box className="ax-row">
        <RowBody {...props} pressable={false} />
      </Box>
    );
  }
  return (
    <Press {...press} className="ax-row">
      <RowBody {...props} pressable />
    </Press>
  );
}
