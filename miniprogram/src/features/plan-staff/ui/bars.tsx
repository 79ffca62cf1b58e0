import { Box, Icon, Press, Txt } from '@/shared/ui';
import type { Destination } from '@/shared/ui';
import type { Counts } from '@/shared/plans/plans.types';
import { planStaff } from '../locales/plan-staff';
import { filedOf, widthOf } from '../model/counts';

const words = planStaff.year;

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly counts: Counts;
  readonly total: number;
  readonly to: Destination;
}

/** Who has filed, with words and numbers; the bar only repeats them for the eye. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  return (
    <Box className="ax-plan-staff-bars">
      <Txt as="h2">{title}</Txt>
      <Box as="ul" className="ax-list ax-gap-3" label={title}>
        {bars.map(({ key, name, counts, total, to }) => {
          const filed = filedOf(counts);
          return (
            <Box as="li" key={key} className="ax-list-item">
              <Press
                to={to}
                className="ax-row ax-plan-staff-bar"
                label={words.barSpoken(name, filed, total, counts.late)}
              >
                <Box className="ax-grow">
                  <Box className="ax-plan-staff-bar-words">
                    <Txt as="span" strong className="ax-grow">
                      {name}
                    </Txt>
                    {counts.late > 0 && (
                      <Txt as="span" size={6} className="ax-chip ax-chip-notice ax-num">
                        {words.lateShort(counts.late)}
                      </Txt>
                    )}
                    <Txt as="span" size={5} tone="soft" className="ax-plan-staff-bar-number ax-num">
                      {words.bar(filed, total)}
                    </Txt>
                  </Box>
                  <Box className="ax-plan-staff-track" hidden>
                    <Box className="ax-plan-staff-fill" style={{ width: widthOf(filed, total) }} />
                  </Box>
                </Box>
                <Icon name="chevron" small className="ax-row-chevron" />
              </Press>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
