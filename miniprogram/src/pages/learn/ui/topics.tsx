import { TOPICS, type Topic } from '@anxin/contracts';
import { topicWords } from '@/shared/locales/topics';
import type { IconName } from '@/shared/theme/generated/names';
import { Box, Icon, Press, toPage, Txt } from '@/shared/ui';
import { learn } from '../locales/learn';

const ICONS: Record<Topic, IconName> = {
  'work-stress': 'timer',
  'work-relations': 'talk',
  'self-growth': 'sprout',
  'marriage-family': 'home',
  parenting: 'people',
  emotions: 'breathing',
};

/** Six doors, each to the articles about one thing. */
export function Topics() {
  return (
    <Box as="ul" className="ax-learn-topics" label={learn.topics}>
      {TOPICS.map((topic) => (
        <Box key={topic} as="li" className="ax-learn-tile">
          <Press className="ax-learn-topic" to={toPage('topic', { topic })}>
            <Icon name={ICONS[topic]} className="ax-learn-icon" />
            <Txt as="span" strong>
              {topicWords[topic]}
            </Txt>
          </Press>
        </Box>
      ))}
    </Box>
  );
}
