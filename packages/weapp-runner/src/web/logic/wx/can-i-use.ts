import { IMPLEMENTED_TAGS, OPEN_TYPES } from '../../built-in-tags.js';

/** Parameters of implemented calls that the runner honours, for `canIUse('request.object.timeout')`. */
const PARAMETERS: Record<string, readonly string[]> = {
  getStorage: ['key', 'encrypt'],
  pageScrollTo: ['scrollTop', 'duration', 'selector', 'offsetTop'],
  request: ['url', 'data', 'header', 'timeout', 'method', 'dataType', 'responseType'],
  setStorage: ['key', 'data', 'encrypt'],
  showModal: [
    'title',
    'content',
    'showCancel',
    'cancelText',
    'cancelColor',
    'confirmText',
    'confirmColor',
    'editable',
    'placeholderText',
  ],
  showToast: ['title', 'icon', 'image', 'duration', 'mask'],
  uploadFile: ['url', 'filePath', 'name', 'header', 'formData', 'timeout'],
};

/** Whether the runner has what `schema` names. Details it does not know of are answered with no. */
export function canIUse(schema: string, isImplemented: (name: string) => boolean): boolean {
  const [name = '', ...rest] = schema.split('.');
  if (IMPLEMENTED_TAGS.includes(name) && !isImplemented(name)) return canUseTag(name, rest);
  if (!isImplemented(name)) return false;
  if (rest.length === 0) return true;
  if (rest[0] === 'success' || rest[0] === 'fail' || rest[0] === 'complete') return rest.length === 1;
  return rest[0] === 'object' && rest.length === 2 && (PARAMETERS[name] ?? []).includes(rest[1] ?? '');
}

function canUseTag(tag: string, [attribute, option]: string[]): boolean {
  if (attribute === undefined) return true;
  if (tag === 'button' && attribute === 'open-type') return option === undefined || OPEN_TYPES.includes(option);
  return option === undefined && (attribute === 'id' || attribute === 'class' || attribute === 'style');
}
