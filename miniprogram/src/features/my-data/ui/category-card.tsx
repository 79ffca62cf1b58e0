import { Box, Txt } from '@/shared/ui';
import type { DataCategory } from '../api/my-data';
import { myData } from '../locales/my-data';

/** One kind of data: how much, what it is, what for, how long. */
export function CategoryCard({ category }: { readonly category: DataCategory }) {
  const { title, what, why, howLong, count } = category;
  return (
    <Box as="li" className="ax-list-item">
      <Box className="ax-my-data-kind">
        <Box className="ax-my-data-head">
          <Txt as="h3" size={3} className="ax-grow">
            {title}
          </Txt>
          <Txt as="span" size={5} tone="soft" className="ax-num ax-nowrap">
            {myData.count(count)}
          </Txt>
        </Box>
        <Txt as="p" size={5}>
          {what}
        </Txt>
        <Fact name={myData.why} text={why} />
        <Fact name={myData.howLong} text={howLong} />
      </Box>
    </Box>
  );
}

export function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <Box className="ax-my-data-fact">
      <Txt as="span" size={5} tone="soft" className="ax-my-data-fact-name">
        {name}
      </Txt>
      <Txt as="p" size={5} className="ax-grow">
        {text}
      </Txt>
    </Box>
  );
}
