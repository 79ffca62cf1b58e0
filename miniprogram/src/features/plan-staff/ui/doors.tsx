import { Box, classNames, Txt } from '@/shared/ui';
import { planStaff } from '../locales/plan-staff';
import { DOORS, litDoors } from '../model/counts';

/** The number that matters, and ten doorways of which as many are lit as tenths have filed. */
export function Doors({ filed, total }: { readonly filed: number; readonly total: number }) {
  const lit = litDoors(filed, total);
  return (
    <Box className="ax-plan-staff-doors-card">
      <Box className="ax-plan-staff-number">
        <Txt as="p" className="ax-plan-staff-big ax-num">
          {planStaff.year.filed(filed, total)}
        </Txt>
        <Txt as="p" tone="soft">
          {planStaff.year.filedWords}
        </Txt>
      </Box>
      <Box className="ax-plan-staff-doors" role="img" label={planStaff.year.picture(filed, total)}>
        {Array.from({ length: DOORS }, (_, index) => (
          <Box key={index} className={classNames('ax-plan-staff-door', index < lit && 'ax-plan-staff-door-lit')}>
            <Box className="ax-plan-staff-lamp" />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
