import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { UNIT_KINDS } from '@anxin/contracts';
import { planWords } from '@/shared/locales/plans';
import { replace } from '@/shared/navigation';
import { errorText } from '@/shared/request/error-text';
import { queryClient } from '@/shared/state/query-client';
import { dayWords } from '@/shared/time/business-time';
import {
  Box,
  Button,
  ButtonPair,
  Choices,
  Card,
  ChoiceField,
  Clauses,
  DateField,
  Note,
  Page,
  Sheet,
  showToast,
} from '@/shared/ui';
import type { PlanYear } from '@/shared/plans/plans.types';
import { planStaffApi, planStaffKeys } from '../api/plan-staff';
import { planStaff } from '../locales/plan-staff';
import { BANDS, REMINDERS, settingsOf, type SettingsForm as Form } from '../model/settings';
import { Checks } from './checks';

const words = planStaff.settings;

interface SettingsFormProps {
  readonly title: string;
  /** null: a new year */
  readonly known: PlanYear | null;
  readonly initial: Form;
  /** years that can still be opened */
  readonly years: readonly number[];
}

export function SettingsForm({ title, known, initial, years }: SettingsFormProps) {
  const [form, setForm] = useState(initial);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<'open' | 'close' | null>(null);
  const state = known?.state ?? 'draft';
  const fixed = state !== 'draft';
  const save = useMutation({
    mutationFn: () => saveYear(known, form),
    onSuccess: () => showToast(words.saved),
  });
  const attempt = (then: () => void): void => {
    setTried(true);
    if (settingsOf(form) !== null) then();
  };
  return (
    <Page
      title={title}
      bar={
        state === 'closed' ? undefined : (
          <ButtonPair keep>
            <Button kind="quiet" busy={save.isPending} onPress={() => attempt(() => save.mutate())}>
              {words.save}
            </Button>
            {state === 'draft' ? (
              <Button onPress={() => attempt(() => setAsking('open'))}>{words.open}</Button>
            ) : (
              <Button kind="quiet" onPress={() => setAsking('close')}>
                {words.close}
              </Button>
            )}
          </ButtonPair>
        )
      }
    >
      {save.error && (
        <Box className="ax-plan-staff-note">
          <Note tone="serious" live="assertive">
            {errorText(save.error)}
          </Note>
        </Box>
      )}
      <When form={form} isNew={known === null} years={years} tried={tried} onChange={setForm} />
      <Who form={form} fixed={fixed} tried={tried} onChange={setForm} />
      <Asking year={form.year} asking={asking} known={known} form={form} onClose={() => setAsking(null)} />
    </Page>
  );
}

async function saveYear(known: PlanYear | null, form: Form): Promise<PlanYear> {
  const settings = settingsOf(form);
  if (settings === null) throw new Error('asked for only when complete');
  const saved = await (known === null
    ? planStaffApi.create(form.year, settings)
    : planStaffApi.change(form.year, settings));
  await queryClient.invalidateQueries({ queryKey: planStaffKeys.all });
  return saved;
}

interface PartProps {
  readonly form: Form;
  readonly tried: boolean;
  readonly onChange: (form: Form) => void;
}

function When({
  form,
  isNew,
  years,
  tried,
  onChange,
}: PartProps & { readonly isNew: boolean; readonly years: readonly number[] }) {
  const missing = tried && (form.day === '' || form.time === '');
  return (
    <Card>
      {isNew && (
        <ChoiceField
          id="plan-year"
          label={words.year}
          options={years.map((year) => ({ value: String(year), label: words.yearOption(year) }))}
          value={String(form.year)}
          onChange={(year) => onChange({ ...form, year: Number(year) })}
        />
      )}
      <Box className="ax-plan-staff-two">
        <DateField
          id="plan-due-day"
          mode="date"
          label={words.dueDay}
          value={form.day}
          shown={form.day === '' ? '' : dayWords(form.day, form.year)}
          placeholder={words.choose}
          error={missing ? words.dueMissing : null}
          onChange={(day) => onChange({ ...form, day })}
        />
        <DateField
          id="plan-due-time"
          mode="time"
          label={words.dueTime}
          value={form.time}
          shown={form.time}
          placeholder={words.choose}
          onChange={(time) => onChange({ ...form, time })}
        />
      </Box>
      <Checks<number>
        label={words.reminders}
        hint={words.remindersHint}
        options={REMINDERS.map((days) => ({ value: days, label: words.reminder(days) }))}
        values={form.reminderDays}
        onChange={(reminderDays) => onChange({ ...form, reminderDays })}
      />
    </Card>
  );
}

function Who({ form, fixed, tried, onChange }: PartProps & { readonly fixed: boolean }) {
  return (
    <Card>
      <Checks
        label={words.kinds}
        hint={fixed ? words.fixed : undefined}
        error={tried && form.kinds.length === 0 ? words.kindsMissing : null}
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: planWords.kinds[kind] }))}
        values={form.kinds}
        disabled={fixed}
        onChange={(kinds) => onChange({ ...form, kinds })}
      />
      <Checks<string>
        label={words.bands}
        hint={fixed ? words.fixed : words.bandsHint}
        options={BANDS.map((band) => ({ value: band, label: planWords.band(band) }))}
        values={form.shortFormBands}
        disabled={fixed}
        onChange={(shortFormBands) => onChange({ ...form, shortFormBands })}
      />
    </Card>
  );
}

interface AskingProps {
  readonly year: number;
  readonly asking: 'open' | 'close' | null;
  readonly known: PlanYear | null;
  readonly form: Form;
  readonly onClose: () => void;
}

/** Opening and ending reach every unit: both are asked about first. */
function Asking({ year, asking, known, form, onClose }: AskingProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (what: 'open' | 'close') => {
      if (what === 'close') return planStaffApi.close(year);
      await saveYear(known, form);
      return planStaffApi.open(year);
    },
    onSuccess: async (_, what) => {
      onClose();
      showToast(what === 'open' ? words.opened : words.closed);
      await queryClient.invalidateQueries({ queryKey: planStaffKeys.all });
      await replace('planYear', { year: String(year) });
    },
  });
  const opening = asking === 'open';
  return (
    <Sheet
      id="year-asking"
      open={asking !== null}
      title={opening ? words.openTitle(year) : words.closeTitle(year)}
      onClose={onClose}
    >
      <Clauses className="ax-gap-2" text={opening ? words.openText : words.closeText} />
      <Choices
        error={error}
        back={opening ? words.notYet : words.keepOpen}
        onBack={onClose}
        confirm={opening ? words.open : words.close}
        onConfirm={() => asking !== null && mutate(asking)}
        busy={isPending}
        even={!opening}
      />
    </Sheet>
  );
}
