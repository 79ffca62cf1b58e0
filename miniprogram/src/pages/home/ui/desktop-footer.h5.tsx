import { useCounty } from '@/shared/api/queries';
import { Box, Txt } from '@/shared/ui';

/** Who runs this, and their telephone. */
export function DesktopFooter() {
  const { data } = useCounty();
  if (!data) return null;
  return (
    <Box as="footer" className="ax-home-footer">
      <Txt as="p" size={5} tone="soft">
        {`${data.unionName} · ${data.unionPhone}`}
      </Txt>
    </Box>
  );
}
