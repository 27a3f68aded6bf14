/** The public interface of this room: form versions, their texts and their publishing. */
export { loadInstructions } from './form-texts.js';
export { formVersionLoaders } from './form-version.loaders.js';
export { FormVersionModel } from './form-version.model.js';
export { loadFormVersions } from './form-versions.js';
export { FormsModule } from './forms.module.js';
export { FormEntity, FormVersionEntity } from './form.entity.js';
export { PublishForm } from './publish-form.js';
export { PublishedForms } from './published-forms.js';
export { readDefinition } from './read-definition.js';
