import { Art, Box, Button, Clauses, Page, Txt } from '@/shared/ui';
import { update } from '../../locales/update';
import { applyUpdate, updateNote } from '../../model/apply-update';
import './update.css';

/** Where every request leads that the server refuses because this client is too old. */
export default function UpdatePage() {
  return (
    <Page title={update.title}>
      <Clauses tone="soft" text={update.text} />
      <Box className="ax-update-picture">
        <Art name="tools-down" width={240} />
      </Box>
      <Box className="ax-push" />
      <Button onPress={applyUpdate}>{update.update}</Button>
      {updateNote !== null && (
        <Txt as="p" size={5} tone="soft" className="ax-center ax-gap-2">
          {updateNote}
        </Txt>
      )}
    </Page>
  );
}
