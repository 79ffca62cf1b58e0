export {
  type Cell,
  DATA_GROUPS,
  type DataGroup,
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from './personal-data.js';
export { PersonalDataModule } from './personal-data.module.js';
