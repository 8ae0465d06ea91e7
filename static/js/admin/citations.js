// The buttons "§", source and word of the text editor: choose a snippet, and the marked text cites it.
// Wagtail offers no public base for this; its document link does the same work with another chooser.
(function () {
    const { DocumentModalWorkflowSource, TooltipEntity, registerPlugin } = window.draftail;
    const { createElement } = window.React;
    const { Icon } = window.wagtail.components;
    const ICONS = { LAW: "clipboard-list", SOURCE: "openquote", TERM: "help" };

    class CitationSource extends DocumentModalWorkflowSource {
        getChooserConfig() {
            const locale = window.wagtailConfig && window.wagtailConfig.ACTIVE_CONTENT_LOCALE;
            return {
                url: this.props.entityType.chooserUrls.entryChooser,
                urlParams: locale ? { locale } : {},
                onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
                responses: {
                    // Without marked text Wagtail writes the title of what was chosen.
                    chosen: (entry) => this.onChosen({ ...entry, title: entry.string }),
                },
            };
        }

        filterEntityData(entry) {
            return { id: entry.id, label: entry.string };
        }
    }

    function Citation(props) {
        const entity = props.contentState.getEntity(props.entityKey);
        const { id, label } = entity.getData();
        return createElement(TooltipEntity, {
            ...props,
            icon: createElement(Icon, { name: label ? ICONS[entity.getType()] : "warning" }),
            label: label || `${id}?`,
            url: null,
        });
    }

    for (const type of Object.keys(ICONS)) {
        registerPlugin({ type, source: CitationSource, decorator: Citation }, "entityTypes");
    }
})();
