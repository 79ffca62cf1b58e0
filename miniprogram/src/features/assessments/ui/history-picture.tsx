import { Box, Txt } from '@/shared/ui';
import type { HistoryColumn, HistoryPicture as Picture } from '../model/history-picture';

/** Bands as rows, the last results as points with lines between them. Boxes only: WeChat draws no inline SVG. */
export function HistoryPicture({ picture: { rows, columns, spoken } }: { readonly picture: Picture }) {
  const width = 100 / columns.length;
  return (
    <Box className="ax-assessments-history ax-gap-3" role="img" label={spoken}>
      <Box className="ax-assessments-history-names" hidden>
        {rows.map(({ bandIndex, name }) => (
          <Txt key={bandIndex} as="p" size={6} tone="soft" className="ax-assessments-history-name">
            {name}
          </Txt>
        ))}
      </Box>
      <Box className="ax-grow" hidden>
        <Box className="ax-assessments-history-area">
          {rows.map(({ bandIndex }) => (
            <Box key={bandIndex} className={`ax-assessments-history-row ax-band-bar-${bandIndex + 1}`} />
          ))}
          {columns.map((column, index) => (
            <Point key={index} column={column} at={(index + 0.5) * width} width={width} />
          ))}
        </Box>
        <Box className="ax-assessments-history-labels">
          {columns.map(({ label }, index) => (
            <Txt key={index} as="p" size={6} tone="soft" className="ax-assessments-history-label">
              {label}
            </Txt>
          ))}
        </Box>
      </Box>
    </Box>
  );
}

/** Lengths down are in rows: `--ax-history-row` is the height of one with its gap. */
const rowsDown = (rows: number): string => `calc(var(--ax-history-row) * ${rows})`;

function Point({ column, at, width }: { readonly column: HistoryColumn; readonly at: number; readonly width: number }) {
  const { row, step } = column;
  const direction = step === null ? 'none' : step > 0 ? 'down' : step < 0 ? 'up' : 'level';
  return (
    <>
      {step !== null && (
        <Box
          className={`ax-assessments-history-line ax-assessments-history-${direction}`}
          style={{
            left: `${at}%`,
            width: `${width}%`,
            top: rowsDown(Math.min(row, row + step)),
            height: step === 0 ? undefined : rowsDown(Math.abs(step)),
          }}
        />
      )}
      <Box
        className={
          step === null ? 'ax-assessments-history-point ax-assessments-history-now' : 'ax-assessments-history-point'
        }
        style={{ left: `${at}%`, top: rowsDown(row) }}
      />
    </>
  );
}
