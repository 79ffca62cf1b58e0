import { contentWords as words } from '../locales/contents';
import { topicWords } from '../locales/topics';
import { Row, toPage, Txt } from '../ui';
import type { ContentSummary } from './contents.types';

interface ContentRowProps {
  readonly content: ContentSummary;
  /** where no heading tells the topic */
  readonly withTopic?: boolean;
  /** how far one is in it */
  readonly standing?: string;
}

/** One article or piece in a list: what it is called, what is in it, and how long it takes. */
export function ContentRow({ content, withTopic, standing }: ContentRowProps) {
  const { contentId, title, summary, topic, minutes, seconds } = content;
  const isHeard = seconds !== null;
  const length = isHeard ? words.length(seconds) : words.minutes(minutes);
  const facts = withTopic && !isHeard ? [topicWords[topic], length] : [length];
  if (standing !== undefined) facts.push(standing);
  return (
    <Row
      icon={isHeard ? 'audio-play' : undefined}
      title={title}
      text={summary}
      foot={
        <Txt as="p" size={6} tone="soft">
          {facts.join(words.dot)}
        </Txt>
      }
      to={isHeard ? toPage('piece', { contentId }) : toPage('article', { contentId })}
    />
  );
}
