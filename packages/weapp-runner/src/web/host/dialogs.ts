import { element } from './dom.js';

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

interface ToastOptions {
  title: string;
  icon?: string;
  mask?: boolean;
  /** Milliseconds; null keeps it. */
  duration: number | null;
}

const TOAST_ICONS: Record<string, string> = { success: '✓', error: '✕', loading: '◌' };

/** Toasts, dialogs and sheets over the pages. One dialog is open at a time on a phone; later ones cover earlier ones. */
export class Dialogs {
  private toastParts: HTMLElement[] = [];
  private toastTimer = 0;

  constructor(private readonly root: HTMLElement) {}

  toast({ title, icon = 'success', mask, duration }: ToastOptions): void {
    this.hideToast();
    const sign = TOAST_ICONS[icon];
    const toast = element('div', { class: 'toast', attributes: { role: 'status' } });
    if (sign) toast.append(element('span', { class: 'icon', text: sign, attributes: { 'aria-hidden': 'true' } }));
    toast.append(title);
    this.toastParts = mask ? [element('div', { class: 'toast-mask' }), toast] : [toast];
    this.root.append(...this.toastParts);
    if (duration !== null) this.toastTimer = window.setTimeout(() => this.hideToast(), duration);
  }

  hideToast(): void {
    window.clearTimeout(this.toastTimer);
    for (const part of this.toastParts) part.remove();
    this.toastParts = [];
  }

  modal(options: ModalOptions): Promise<{ confirm: boolean; cancel: boolean; content?: string }> {
    const { title, content = '', showCancel = true, editable = false } = options;
    return this.open('', (close) => {
      const input = element('input', { attributes: { placeholder: options.placeholderText ?? '' } });
      const button = (text: string, color: string, confirm: boolean): HTMLElement =>
        element('button', {
          text,
          style: { color },
          onClick: () => close({ confirm, cancel: !confirm, ...(editable && confirm ? { content: input.value } : {}) }),
        });
      const dialog = element('div', {
        class: 'dialog',
        attributes: { role: 'dialog', 'aria-label': title ?? content },
      });
      if (title) dialog.append(element('h2', { text: title }));
      if (editable) {
        input.value = content;
        dialog.append(input);
      } else if (content) dialog.append(element('p', { text: content }));
      const actions = element('div', { class: 'actions' });
      if (showCancel) actions.append(button(options.cancelText ?? '取消', options.cancelColor ?? '', false));
      actions.append(button(options.confirmText ?? '确定', options.confirmColor ?? '#576b95', true));
      dialog.append(actions);
      return dialog;
    });
  }

  /** @returns index of the choice, -1 when cancelled. */
  actionSheet(items: string[], heading = '', color = ''): Promise<number> {
    return this.open('bottom', (close) => {
      const sheet = element('div', { class: 'sheet', attributes: { role: 'dialog', 'aria-label': heading || '选择' } });
      if (heading) sheet.append(element('div', { class: 'line', text: heading }));
      items.forEach((text, index) =>
        sheet.append(element('button', { text, style: { color }, onClick: () => close(index) })),
      );
      sheet.append(element('button', { class: 'cancel', text: '取消', onClick: () => close(-1) }));
      return sheet;
    });
  }

  /** The dialler's question. @returns whether the call was made. */
  dial(number: string): Promise<boolean> {
    return this.actionSheet([`呼叫 ${number}`]).then((index) => index === 0);
  }

  /** Asks for the text of a code instead of a camera. @returns null when cancelled. */
  scan(): Promise<string | null> {
    const options = { title: '扫码', editable: true, placeholderText: '把码里的文字粘贴到这里', confirmText: '识别' };
    return this.modal(options).then(({ confirm, content }) => (confirm ? (content ?? '') : null));
  }

  /** Opens a dialog on a mask; `build` gets the function that closes it. */
  open<T>(position: '' | 'bottom', build: (close: (value: T) => void) => HTMLElement): Promise<T> {
    return new Promise((resolve) => {
      const mask = element('div', { class: `mask ${position}` });
      mask.append(
        build((value) => {
          mask.remove();
          resolve(value);
        }),
      );
      this.root.append(mask);
    });
  }
}
