/** Id of the button that agrees; WeChat checks that it was really pressed. */
export const AGREE_BUTTON_ID = 'privacy-agree';

/** Called back when something waits for an answer to the privacy guide. */
export type AskPrivacy = (answer: (agreed: boolean) => void) => void;
