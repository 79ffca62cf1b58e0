import { Art, Box, Button, Page, toPage, Txt } from '@/shared/ui';
import { assessments } from '../../locales/assessments';
import '../../assessments.css';

const words = assessments.finish;

/** The same page for whoever took part and whoever did not: seeing it open says nothing. */
export default function FinishPage() {
  return (
    <Page title={words.title} titleHidden>
      <Box className="ax-assessments-finish">
        <Box className="ax-assessments-finish-door">
          <Art name="finish" width={300} />
          <Art name="finish-lamp" width={300} hidden className="ax-assessments-finish-lamp" />
        </Box>
        <Txt as="p" size={1} strong className="ax-gap-6 ax-center">
          {words.title}
        </Txt>
        <Box className="ax-gap-2 ax-center">
          {words.text.map((line) => (
            <Txt key={line} as="p" tone="soft">
              {line}
            </Txt>
          ))}
        </Box>
      </Box>
      <Box className="ax-push" />
      <Button to={toPage('home')}>{words.home}</Button>
      <Button kind="quiet" icon="learn" className="ax-gap-3" to={toPage('learn')}>
        {words.read}
      </Button>
    </Page>
  );
}
