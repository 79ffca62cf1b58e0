import { ContentRow, type Content } from '@/shared/contents';
import { topicWords } from '@/shared/locales/topics';
import { Box, List, Row, toPage, Txt } from '@/shared/ui';
import { courses } from '../locales/courses';

const words = courses.article;

/** Below the text: what it rests on, and what to read next. */
export function After({ content: { sources, related, topic } }: { readonly content: Content }) {
  return (
    <>
      {sources.length > 0 && (
        <Box as="section" className="ax-courses-sources">
          <Txt as="h2" size={5} tone="soft">
            {words.sources}
          </Txt>
          <Box as="ul">
            {sources.map((source) => (
              <Box key={source} as="li" className="ax-courses-source">
                <Txt size={5} tone="soft">
                  {source}
                </Txt>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      <Box as="section" className="ax-gap-6">
        <Txt as="h2">{words.next}</Txt>
        <Box className="ax-gap-3">
          <List label={words.next}>
            {related.map((content) => (
              <ContentRow key={content.contentId} content={content} withTopic />
            ))}
            <Row icon="learn" title={words.allOf(topicWords[topic])} to={toPage('topic', { topic })} />
          </List>
        </Box>
      </Box>
    </>
  );
}
