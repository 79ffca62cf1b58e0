export { EapPlansModule } from './eap-plans.module.js';
