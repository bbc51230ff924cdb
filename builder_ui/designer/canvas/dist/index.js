import{Fragment as e,computed as t,createBlock as n,createCommentVNode as r,createElementBlock as i,createElementVNode as a,createPropsRestProxy as o,createTextVNode as s,createVNode as c,customRef as l,defineComponent as u,effectScope as d,getCurrentInstance as f,getCurrentScope as p,h as m,inject as h,isMemoSame as g,isRef as _,markRaw as v,mergeProps as y,nextTick as b,normalizeClass as x,normalizeStyle as S,onBeforeMount as C,onBeforeUnmount as w,onMounted as T,onScopeDispose as E,onUnmounted as D,openBlock as O,provide as k,reactive as A,readonly as j,ref as M,renderList as N,renderSlot as P,resolveComponent as F,resolveDynamicComponent as I,shallowReactive as L,shallowRef as R,toDisplayString as z,toRaw as B,toRef as V,toRefs as H,toValue as U,unref as W,useAttrs as ee,useSlots as G,vModelText as K,watch as q,withCtx as te,withDirectives as ne,withKeys as re,withModifiers as J}from"vue";var ie=`.vue-flow{z-index:0;direction:ltr;width:100%;height:100%;position:relative;overflow:hidden}.vue-flow__container{width:100%;height:100%;position:absolute;top:0;left:0}.vue-flow__pane{z-index:1}.vue-flow__pane.draggable{cursor:grab}.vue-flow__pane.selection{cursor:pointer}.vue-flow__pane.dragging{cursor:grabbing}.vue-flow__transformationpane{transform-origin:0 0;z-index:2;pointer-events:none}.vue-flow__viewport{z-index:4;overflow:clip}.vue-flow__selection{z-index:6}.vue-flow__edge-labels{pointer-events:none;-webkit-user-select:none;user-select:none;width:100%;height:100%;position:absolute}.vue-flow__nodesselection-rect:focus,.vue-flow__nodesselection-rect:focus-visible{outline:none}.vue-flow .vue-flow__edges{pointer-events:none;overflow:visible}.vue-flow__edge-path,.vue-flow__connection-path{stroke:#b1b1b7;stroke-width:1px;fill:none}.vue-flow__edge{pointer-events:visibleStroke;cursor:pointer}.vue-flow__edge.animated path{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__edge.animated path.vue-flow__edge-interaction{stroke-dasharray:none;animation:none}.vue-flow__edge.inactive{pointer-events:none}.vue-flow__edge.selected,.vue-flow__edge:focus,.vue-flow__edge:focus-visible{outline:none}.vue-flow__edge.selected .vue-flow__edge-path,.vue-flow__edge:focus .vue-flow__edge-path,.vue-flow__edge:focus-visible .vue-flow__edge-path{stroke:#555}.vue-flow__edge-textwrapper{pointer-events:all}.vue-flow__edge-textbg{fill:#fff}.vue-flow__edge-text{pointer-events:none;-webkit-user-select:none;user-select:none}.vue-flow__connection{pointer-events:none}.vue-flow__connection .animated{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__connectionline{z-index:1001}.vue-flow__nodes{pointer-events:none;transform-origin:0 0}.vue-flow__node{-webkit-user-select:none;user-select:none;pointer-events:all;transform-origin:0 0;box-sizing:border-box;cursor:default;position:absolute}.vue-flow__node.draggable{cursor:grab;pointer-events:all}.vue-flow__node.draggable.dragging{cursor:grabbing}.vue-flow__nodesselection{z-index:3;transform-origin:0 0;pointer-events:none}.vue-flow__nodesselection-rect{pointer-events:all;cursor:grab;position:absolute}.vue-flow__nodesselection-rect.dragging{cursor:grabbing}.vue-flow__handle{pointer-events:none;min-width:5px;min-height:5px;position:absolute}.vue-flow__handle.connectable{pointer-events:all;cursor:crosshair}.vue-flow__handle-bottom{bottom:0;left:50%;transform:translate(-50%,50%)}.vue-flow__handle-top{top:0;left:50%;transform:translate(-50%,-50%)}.vue-flow__handle-left{top:50%;left:0;transform:translate(-50%,-50%)}.vue-flow__handle-right{top:50%;right:0;transform:translate(50%,-50%)}.vue-flow__edgeupdater{cursor:move;pointer-events:all}.vue-flow__panel{z-index:5;margin:15px;position:absolute}.vue-flow__panel.top{top:0}.vue-flow__panel.bottom{bottom:0}.vue-flow__panel.left{left:0}.vue-flow__panel.right{right:0}.vue-flow__panel.center{left:50%;transform:translate(-50%)}@keyframes dashdraw{0%{stroke-dashoffset:10px}}.rz-canvas{background-color:var(--canvas);width:100%;height:100%;font:var(--t-13);color:var(--text);-webkit-user-select:none;user-select:none;touch-action:none;outline:none;position:relative;overflow:hidden}.rz-canvas *,.rz-canvas :before,.rz-canvas :after{box-sizing:border-box}.rz-canvas:focus-visible{box-shadow:inset 0 0 0 2px var(--accent)}.rz-canvas button{font:inherit;color:inherit;cursor:pointer;background:0 0;border:0;margin:0;padding:0}.rz-canvas h2,.rz-canvas h3,.rz-canvas p,.rz-canvas ol,.rz-canvas ul{margin:0;padding:0;list-style:none}.rz-canvas .i{flex:none;display:block}.rz-canvas .clip{white-space:nowrap;text-overflow:ellipsis;overflow:hidden}.rz-canvas .sr{clip-path:inset(50%);white-space:nowrap;width:1px;height:1px;position:absolute;overflow:hidden}.rz-canvas .ground{pointer-events:none;width:100%;height:100%;position:absolute;inset:0}.rz-canvas .ground path{stroke:var(--grid);stroke-width:1.2px;fill:none}.rz-canvas .vue-flow{position:absolute;inset:0}.rz-canvas .vue-flow__pane{cursor:default}.rz-canvas .vue-flow__pane.dragging,.rz-canvas.panning .vue-flow__pane,.rz-canvas.panning .vue-flow__node{cursor:grabbing}.rz-canvas .vue-flow__node{cursor:default;outline:none}.rz-canvas .vue-flow__node .grip{cursor:grab}.rz-canvas .vue-flow__node.dragging .grip{cursor:grabbing}.rz-canvas.ro .grip{cursor:default}.rz-canvas .vue-flow__selection{background:color-mix(in srgb,var(--accent) 8%,transparent);border:1px solid var(--accent-line);border-radius:4px}.rz-canvas .vue-flow__nodesselection-rect{border:1px dashed var(--accent-line);pointer-events:none;background:0 0;border-radius:14px}.rz-canvas .middle{text-align:center;color:var(--muted);font:var(--t-14);pointer-events:none;position:absolute;top:42%;left:0;right:0}.rz-canvas .middle button{pointer-events:auto;border:1px solid var(--line-strong);background:var(--surface);margin:10px auto 0}.rz-canvas .grp{width:var(--w-group);background:var(--surface);border:1px solid var(--line-strong);box-shadow:var(--e-1);color:var(--text);border-radius:12px;padding-bottom:6px;position:relative}.rz-canvas .grp>header{align-items:center;gap:6px;height:36px;padding:0 10px 0 12px;display:flex;position:relative}.rz-canvas .grp>header h3{font:600 13px/18px var(--font);letter-spacing:-.003em;white-space:nowrap;text-overflow:ellipsis;color:inherit;overflow:hidden}.rz-canvas .grp>header .tag{margin-left:auto}.rz-canvas .tag{height:18px;font:500 11px/14px var(--font);white-space:nowrap;border-radius:4px;flex:none;align-items:center;padding:0 7px;display:inline-flex}.rz-canvas .tag.warn{background:var(--warn-soft);color:var(--warn-text)}.rz-canvas .title-field{border:1px solid var(--accent);min-width:0;height:26px;box-shadow:0 0 0 1px var(--accent),0 0 0 4px var(--accent-soft);background:var(--surface);color:var(--text);font:600 13px/18px var(--font);-webkit-user-select:text;user-select:text;border-radius:6px;outline:none;flex:1;margin:0 -4px 0 -7px;padding:0 6px}.rz-canvas .grp.has-sel{border-color:var(--accent-line)}.rz-canvas .grp.sel{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent),var(--e-2)}.rz-canvas .grp.over{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent-soft)}.rz-canvas .vue-flow__node:focus-visible .grp{outline:2px solid var(--accent);outline-offset:2px}.rz-canvas .vue-flow__node.dragging .grp{box-shadow:var(--e-3)}.rz-canvas .grp.dead{background:color-mix(in srgb,var(--surface) 55%,var(--canvas));box-shadow:none;color:var(--faint);border-style:dashed}.rz-canvas .grp.dead.sel{border-color:var(--accent)}.rz-canvas .grp.dead .tile{filter:saturate(.3);opacity:.7}.rz-canvas .grp.dead .bub{color:var(--faint);background:0 0;padding-left:0}.rz-canvas .grp.dead :is(.cap,.sent,.val){color:var(--faint)}.rz-canvas .hollow{border:1px dashed var(--line-strong);height:38px;font:400 11px/14px var(--font);color:var(--muted);text-align:center;border-radius:8px;place-items:center;margin:0 12px;padding:0 8px;display:grid}.rz-canvas .slot{background:var(--accent);pointer-events:none;z-index:4;border-radius:1px;height:2px;position:absolute;left:8px;right:8px}.rz-canvas .slot:before{content:"";background:var(--accent);border-radius:2px;width:8px;height:8px;position:absolute;top:-3px;left:-4px;transform:rotate(45deg)}.rz-canvas .knot{background:var(--surface);border:2px solid var(--thread-strong);z-index:1;border-radius:6px;width:11px;height:11px;display:block;position:absolute}.rz-canvas button.knot{background:var(--surface);border:2px solid var(--thread-strong);cursor:crosshair}.rz-canvas button.knot:after{content:"";border-radius:50%;position:absolute;inset:-8px}.rz-canvas .knot.on,.rz-canvas button.knot.on{background:var(--thread-strong)}.rz-canvas .knot.lit,.rz-canvas button.knot.lit{background:var(--live);border-color:var(--live-core)}.rz-canvas:not(.ro) button.knot:hover,.rz-canvas button.knot:focus-visible{border-color:var(--accent);background:var(--accent);outline:3px solid var(--accent-soft)}.rz-canvas.ro button.knot{cursor:default}.rz-canvas .knot.in{top:12px;left:-6px}.rz-canvas .grp.start>header .knot.in{top:-6px;left:17px}.rz-canvas .knot.in-blk{top:10.5px;left:-9px}.rz-canvas .blk>.knot.fall{top:10.5px;right:-9px}.rz-canvas .trig{white-space:nowrap;background:var(--text);height:26px;color:var(--bg);font:500 12px/16px var(--font);border-radius:13px;align-items:center;gap:6px;padding:0 10px 0 7px;display:inline-flex;position:relative}.rz-canvas .trig.docked:after{content:"";width:2px;height:var(--rise);background:var(--thread-strong);z-index:-1;position:absolute;top:100%;left:20px}.rz-canvas .trig.lit.docked:after{background:var(--live);box-shadow:0 0 0 1px var(--live-core)}.rz-canvas .trig.sel{box-shadow:0 0 0 2px var(--canvas),0 0 0 4px var(--accent)}.rz-canvas .trig.prob{box-shadow:0 0 0 2px var(--danger)}.rz-canvas .trig .knot{top:7.5px;right:-6px}.rz-canvas .stick{background:var(--live-soft);border:1px solid var(--live-line);width:196px;font:400 12px/17px var(--font);color:var(--text);border-radius:4px 4px 12px;padding:9px 11px}.rz-canvas .stick.sel{box-shadow:0 0 0 2px var(--accent)}.rz-canvas .stick .ln{white-space:nowrap;overflow:hidden}.rz-canvas .stick textarea{background:var(--live-soft);width:100%;height:100%;min-height:68px;color:inherit;font:inherit;resize:none;-webkit-user-select:text;user-select:text;border:0;outline:none;padding:0}.rz-canvas .blk{border-radius:9px;outline:none;grid-template-columns:22px minmax(0,1fr);gap:0 8px;margin:0 3px;padding:5px 12px 5px 8px;display:grid;position:relative}.rz-canvas .blk+.blk:before{content:"";background:var(--line-strong);width:1.5px;height:8px;position:absolute;top:-3px;left:18.5px}.rz-canvas .blk:after{content:"";background:var(--line-strong);width:1.5px;position:absolute;top:27px;bottom:0;left:18.5px}.rz-canvas .blk:last-child:after{display:none}.rz-canvas .tile{--a:var(--f-flow);--b:var(--f-flow-soft);width:22px;height:22px;color:var(--a);background:var(--b);z-index:1;border-radius:6px;flex:none;place-items:center;display:inline-grid;position:relative}.rz-canvas :is(.f-message>.tile,.tile.f-message,.blk.f-message){--a:var(--f-message);--b:var(--f-message-soft)}.rz-canvas :is(.f-question>.tile,.tile.f-question,.blk.f-question){--a:var(--f-question);--b:var(--f-question-soft)}.rz-canvas :is(.f-logic>.tile,.tile.f-logic,.blk.f-logic){--a:var(--f-logic);--b:var(--f-logic-soft)}.rz-canvas :is(.f-code>.tile,.tile.f-code,.blk.f-code){--a:var(--f-code);--b:var(--f-code-soft)}.rz-canvas :is(.f-ai>.tile,.tile.f-ai,.blk.f-ai){--a:var(--f-ai);--b:var(--f-ai-soft)}.rz-canvas :is(.f-link>.tile,.tile.f-link,.blk.f-link){--a:var(--f-link);--b:var(--f-link-soft)}.rz-canvas :is(.f-flow>.tile,.tile.f-flow,.blk.f-flow){--a:var(--f-flow);--b:var(--f-flow-soft)}.rz-canvas .content{min-width:0}.rz-canvas .ln{white-space:pre;text-overflow:clip;overflow:hidden}.rz-canvas .cap{font:500 12px/22px var(--font);color:var(--text);align-items:center;gap:6px;min-width:0;display:flex}.rz-canvas .cap .ln{text-overflow:ellipsis;white-space:nowrap;min-width:0;overflow:hidden}.rz-canvas .cap .meth~.ln{font:400 12px/22px var(--font-mono)}.rz-canvas .sub{font:400 12px/16px var(--font);color:var(--muted)}.rz-canvas .bub{background:var(--bubble);line-height:18px;font:400 13px/18px var(--font);border-radius:3px 10px 10px;padding:5px 9px 6px}.rz-canvas .sent{font:400 13px/20px var(--font);padding-top:1px}.rz-canvas .val{background:var(--sunken);box-shadow:inset 0 0 0 1px var(--line-strong);border-radius:4px;padding:0 5px;font-weight:500;line-height:16px;display:inline-block}.rz-canvas .var{background:var(--accent-soft);color:var(--accent-text);font-weight:500;font-family:var(--font);white-space:nowrap;box-shadow:inset 0 0 0 1px var(--accent-line);border-radius:4px;align-items:center;padding:0 5px;font-size:.93em;line-height:16px;display:inline-flex}.rz-canvas .code{font:400 11px/16px var(--font-mono);background:var(--sunken);font-variant-ligatures:none;background-clip:padding-box;border-top:2px solid #0000;border-radius:7px;padding:6px 8px;overflow:hidden}.rz-canvas .code .k{color:var(--c-key)}.rz-canvas .code .st{color:var(--c-str)}.rz-canvas .code .nu{color:var(--c-num)}.rz-canvas .code .fn{color:var(--c-fn)}.rz-canvas .code .cm{color:var(--c-com)}.rz-canvas .meth{font:600 10.5px/16px var(--font-mono);background:var(--f-link-soft);color:var(--f-link);border-radius:4px;flex:none;padding:0 5px}.rz-canvas .exs{flex-direction:column;gap:4px;margin-top:5px;display:flex}.rz-canvas .ex{border:1px solid var(--line);height:26px;font:500 12px/24px var(--font);white-space:nowrap;background:var(--surface);border-radius:7px;padding:0 9px;position:relative}.rz-canvas .ex>span{text-overflow:ellipsis;max-width:170px;display:block;overflow:hidden}.rz-canvas .ex .knot{top:6.5px;right:-22px}.rz-canvas .ex.pl{color:var(--muted);background:0 0;border-color:#0000;height:22px;padding-left:0;font-weight:400;line-height:20px}.rz-canvas .ex.pl .knot{top:4.5px}.rz-canvas .ex.pl>span{align-items:center;gap:5px;max-width:182px;display:flex}.rz-canvas .blk:hover{background:var(--hover)}.rz-canvas .blk:hover .bub{background:var(--surface)}.rz-canvas .blk.sel{background:var(--accent-soft);box-shadow:0 0 0 2px var(--accent)}.rz-canvas .blk.sel .bub{background:var(--surface)}.rz-canvas .blk.now{background:var(--live-soft);box-shadow:0 0 0 1.5px var(--live-core)}.rz-canvas .blk.now .bub{background:var(--surface)}.rz-canvas .blk.prob{box-shadow:inset 0 0 0 1.5px var(--danger)}.rz-canvas .blk.hint{box-shadow:inset 0 0 0 1.5px var(--warn-line)}.rz-canvas .blk.sel:is(.prob,.hint){box-shadow:0 0 0 2px var(--accent)}.rz-canvas .blk:focus-visible{outline:2px solid var(--accent);outline-offset:1px}.rz-canvas .blk.vis .tile{box-shadow:0 0 0 1.5px var(--live-core)}.rz-canvas .blk.off .tile{filter:saturate(.2);opacity:.7}.rz-canvas .blk.off .cap{color:var(--faint);text-decoration:line-through;-webkit-text-decoration-color:var(--muted);text-decoration-color:var(--muted)}.rz-canvas .pbadge{background:var(--danger);min-width:20px;height:20px;color:var(--on-danger);font:600 11px/20px var(--font);box-shadow:0 0 0 2px var(--surface);z-index:2;border-radius:10px;align-items:center;gap:3px;padding:0 5px;display:flex;position:absolute;top:-10px;right:-12px}.rz-canvas .pbadge.w{background:var(--warn-soft);color:var(--warn-text);box-shadow:0 0 0 1px var(--warn-line),0 0 0 3px var(--surface)}.rz-canvas .acts{background:var(--raised);border:1px solid var(--line);box-shadow:var(--e-2);z-index:3;opacity:0;visibility:hidden;transition:opacity var(--m-fast) var(--ease);border-radius:8px;padding:1px;display:flex;position:absolute;top:-19px;right:4px}.rz-canvas .grp>.acts{top:-27px}.rz-canvas .acts .cbtn{width:24px;height:24px;min-height:0}.rz-canvas .blk:hover>.acts,.rz-canvas .blk:focus-visible>.acts,.rz-canvas .grp>.acts:hover{opacity:1;visibility:visible;transition-delay:.15s}.rz-canvas .grp:has(>header:hover)>.acts{opacity:1;visibility:visible;transition-delay:.15s}.rz-canvas.pulling .acts,.rz-canvas .vue-flow__node.dragging .acts{display:none}.rz-canvas .threads{pointer-events:none;z-index:-1;width:1px;height:1px;position:absolute;top:0;left:0;overflow:visible}.rz-canvas .threads path{fill:none;stroke-linecap:round;stroke-linejoin:round}.rz-canvas .e{stroke:var(--thread);stroke-width:1.75px}.rz-canvas .e.err{stroke-dasharray:1 5;stroke-width:2px}.rz-canvas .esel{stroke:var(--accent);stroke-width:2.25px}.rz-canvas .e.pull{stroke:var(--accent);stroke-width:2.25px;stroke-dasharray:6 5}.rz-canvas .eo{stroke:var(--live-core);stroke-width:5.5px}.rz-canvas .eh{stroke:var(--live);stroke-width:3.25px}.rz-canvas .es{stroke:var(--surface);stroke-width:1.75px;stroke-dasharray:5 9;animation:rz-run var(--m-thread,.9s) linear infinite}@keyframes rz-run{to{stroke-dashoffset:-14px}}.rz-canvas .hit{stroke:#0000;stroke-width:14px;pointer-events:stroke;cursor:pointer}.rz-canvas .grab{fill:var(--surface);stroke:var(--accent);stroke-width:2.25px;pointer-events:all;cursor:crosshair}.rz-canvas .elab{font:500 11px/14px var(--font);background:var(--canvas);color:var(--muted);white-space:nowrap;border:1px solid var(--line-strong);pointer-events:none;border-radius:9px;padding:2px 7px;position:absolute;transform:translate(-50%,-50%)}.rz-canvas .elab.lit{background:var(--live-soft);border-color:var(--live-line);color:var(--live-text)}.rz-canvas .ghost{background:var(--raised);border:1px solid var(--accent-line);width:220px;min-height:36px;box-shadow:var(--e-3);pointer-events:none;z-index:20;border-radius:10px;grid-template-columns:22px minmax(0,1fr);align-items:center;gap:8px;margin:-18px 0 0 -24px;padding:6px 10px 6px 8px;display:grid;position:absolute;transform:rotate(1.2deg)}@media (prefers-reduced-motion:reduce){.rz-canvas .es{animation:none}}.rz-canvas .floats{z-index:6;pointer-events:none;flex-wrap:wrap;gap:16px;display:flex;position:absolute;bottom:12px;left:12px}.rz-canvas .float{background:var(--raised);border:1px solid var(--line);box-shadow:var(--e-2);pointer-events:auto;border-radius:10px;align-items:center;gap:2px;padding:3px;display:flex}.rz-canvas .cbtn{width:28px;height:28px;color:var(--text);border-radius:6px;justify-content:center;align-items:center;gap:5px;display:inline-flex}.rz-canvas .cbtn.wide{width:auto;font:500 12px/16px var(--font);padding:0 9px}.rz-canvas .cbtn:hover{background:var(--hover)}.rz-canvas .cbtn:active{background:var(--pressed)}.rz-canvas .cbtn:focus-visible{outline:2px solid var(--accent);outline-offset:1px}.rz-canvas .level{font:500 12px/16px var(--font);font-feature-settings:"tnum";text-align:center;width:42px}.rz-canvas .vr{background:var(--line);width:1px;height:16px;margin:0 2px}.rz-canvas .ink-danger{color:var(--danger)}.rz-canvas .ink-warn{color:var(--warn)}.rz-canvas .map{background:var(--raised);border:1px solid var(--line);box-shadow:var(--e-2);z-index:6;touch-action:none;cursor:pointer;border-radius:10px;position:absolute;bottom:12px;right:12px}.rz-canvas .menu-shade{z-index:30;position:absolute;inset:0}.rz-canvas .pick{background:var(--raised);border:1px solid var(--line);width:264px;max-height:340px;box-shadow:var(--e-3);border-radius:10px;flex-direction:column;padding:6px;display:flex;position:absolute}.rz-canvas .pick-title{font:500 12px/16px var(--font);color:var(--muted);padding:4px 8px 6px}.rz-canvas .inp{border:1px solid var(--line-control);background:var(--surface);border-radius:6px;flex:none;align-items:center;gap:8px;height:32px;margin:0 2px 4px;padding:0 10px;display:flex}.rz-canvas .inp:focus-within{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent),0 0 0 4px var(--accent-soft)}.rz-canvas .inp .i{color:var(--muted)}.rz-canvas .inp input{width:100%;min-width:0;font:inherit;color:inherit;-webkit-user-select:text;user-select:text;background:0 0;border:0;outline:0;padding:0}.rz-canvas .inp input::placeholder{color:var(--faint);opacity:1}.rz-canvas .pick ul{min-height:0;overflow:auto}.rz-canvas .mi{cursor:pointer;min-height:32px;font:var(--t-13);border-radius:6px;align-items:center;gap:8px;padding:0 8px;display:flex}.rz-canvas .mi.on{background:var(--hover)}.rz-canvas .mi small{font:var(--t-12);color:var(--muted);max-width:110px;margin-left:auto}.rz-canvas .pick .none{color:var(--muted);padding:10px 8px}.rz-canvas .twin{background:var(--raised);border:1px solid var(--line);width:min(340px,100% - 24px);box-shadow:var(--e-3);z-index:15;border-radius:12px;flex-direction:column;display:flex;position:absolute;top:12px;bottom:60px;left:12px}.rz-canvas .twin>header{border-bottom:1px solid var(--line);justify-content:space-between;align-items:center;padding:10px 10px 8px 16px;display:flex}.rz-canvas .twin h2{font:600 14px/20px var(--font)}.rz-canvas .twin>ol{padding:8px;overflow:auto}.rz-canvas .twin button{text-align:left}.rz-canvas .twin-group{width:100%;min-height:32px;font:600 13px/18px var(--font);border-radius:6px;align-items:center;gap:8px;padding:4px 8px;display:flex}.rz-canvas .twin-block{width:100%;font:var(--t-13);border-radius:6px;grid-template-columns:22px minmax(0,1fr);gap:8px;padding:5px 8px;display:grid}.rz-canvas .twin :is(.twin-group,.twin-block):hover{background:var(--hover)}.rz-canvas .twin :is(.twin-group,.twin-block):focus-visible{outline:2px solid var(--accent);outline-offset:-2px}.rz-canvas .twin ul{font:var(--t-12);color:var(--muted);padding:0 8px 4px 38px}@media (max-width:720px){.rz-canvas .floats,.rz-canvas .map{display:none}}@media (pointer:coarse){.rz-canvas .floats .cbtn,.rz-canvas .twin button,.rz-canvas .mi{min-height:44px}.rz-canvas .floats .cbtn{min-width:44px}}.rz-canvas.z-mid .grp>header h3{font-size:calc(11.5px/var(--z));line-height:calc(13px/var(--z))}.rz-canvas.z-mid .grp>header .tag{font-size:calc(10px/var(--z));height:auto;min-height:26px;line-height:1.2}.rz-canvas.z-mid .trig{font-size:calc(10px/var(--z));height:26px}.rz-canvas.z-mid :is(.cap,.sent){position:relative}.rz-canvas.z-mid :is(.cap,.sent):before{content:"";background:var(--line-strong);border-radius:4px;width:62%;height:7px;position:absolute;top:8px;left:0}.rz-canvas.z-mid .sub{visibility:hidden}.rz-canvas.z-mid .pbadge{transform:scale(1.6)}.rz-canvas.z-mid .stick{font-size:calc(10px/var(--z));line-height:calc(12px/var(--z));overflow:hidden}.rz-canvas.z-mid .e{stroke-width:calc(1.25px/var(--z))}.rz-canvas.z-mid .e.err{stroke-dasharray:1 8}.rz-canvas.z-mid .esel{stroke-width:calc(1.6px/var(--z))}.rz-canvas.z-mid .eo{stroke-width:calc(4px/var(--z))}.rz-canvas.z-mid .eh{stroke-width:calc(2.5px/var(--z))}.rz-canvas.z-mid .blk.sel{box-shadow:0 0 0 calc(1.5px/var(--z)) var(--accent)}.rz-canvas.z-far .grp{border-width:calc(.75px/var(--z))}.rz-canvas.z-far .grp>header h3{left:0;bottom:calc(100% + 1px/var(--z));font-size:calc(10px/var(--z));line-height:calc(11.5px/var(--z));width:310px;padding-bottom:2px;position:absolute}.rz-canvas.z-far .blk{cursor:inherit}.rz-canvas.z-far :is(){visibility:hidden}.rz-canvas.z-far .tile{background:var(--a);opacity:.62;grid-column:1/-1;width:auto;height:100%;min-height:20px}.rz-canvas.z-far .knot,.rz-canvas.z-far .trig,.rz-canvas.z-far .stick .ln{visibility:hidden}.rz-canvas.z-far .pbadge{transform:scale(calc(.65/var(--z)))}.rz-canvas.z-far .pbadge .i{display:none}.rz-canvas.z-far .e{stroke-width:calc(1.25px/var(--z))}.rz-canvas.z-far .e.err{stroke-dasharray:1 20}.rz-canvas.z-far .eo{stroke-width:calc(3.5px/var(--z))}.rz-canvas.z-far .eh{stroke-width:calc(2px/var(--z))}.rz-canvas.z-far .es{display:none}.rz-canvas.z-far .esel{stroke-width:calc(1.75px/var(--z))}.rz-canvas.z-far .blk.sel{box-shadow:0 0 0 calc(2px/var(--z)) var(--accent)}.rz-canvas.z-far .blk:is(.prob,.hint){box-shadow:none}.rz-canvas.z-far .grp:has(>.blks>.prob){border-color:var(--danger)}`;function ae(e){return p()?(E(e),!0):!1}function oe(e){return typeof e==`function`?e():W(e)}var se=typeof window<`u`&&typeof document<`u`,ce=e=>e!==void 0,le=Object.prototype.toString,ue=e=>le.call(e)===`[object Object]`,de=()=>{};function fe(e,t){function n(...n){return new Promise((r,i)=>{Promise.resolve(e(()=>t.apply(this,n),{fn:t,thisArg:this,args:n})).then(r).catch(i)})}return n}var pe=e=>e();function me(e=pe){let t=M(!0);function n(){t.value=!1}function r(){t.value=!0}return{isActive:j(t),pause:n,resume:r,eventFilter:(...n)=>{t.value&&e(...n)}}}function he(e,t=!1,n=`Timeout`){return new Promise((r,i)=>{setTimeout(t?()=>i(n):r,e)})}function ge(e,t,n={}){let{eventFilter:r=pe,...i}=n;return q(e,fe(r,t),i)}function _e(e,t,n={}){let{eventFilter:r,...i}=n,{eventFilter:a,pause:o,resume:s,isActive:c}=me(r);return{stop:ge(e,t,{...i,eventFilter:a}),pause:o,resume:s,isActive:c}}function ve(e,t={}){if(!_(e))return H(e);let n=Array.isArray(e.value)?Array.from({length:e.value.length}):{};for(let r in e.value)n[r]=l(()=>({get(){return e.value[r]},set(n){if(oe(t.replaceRef)??!0){if(Array.isArray(e.value)){let t=[...e.value];t[r]=n,e.value=t}else{let t={...e.value,[r]:n};Object.setPrototypeOf(t,Object.getPrototypeOf(e.value)),e.value=t}}else e.value[r]=n}}));return n}function ye(e,t=!1){function n(n,{flush:r=`sync`,deep:i=!1,timeout:a,throwOnTimeout:o}={}){let s=null,c=[new Promise(a=>{s=q(e,e=>{n(e)!==t&&(s?.(),a(e))},{flush:r,deep:i,immediate:!0})})];return a!=null&&c.push(he(a,o).then(()=>oe(e)).finally(()=>s?.())),Promise.race(c)}function r(r,i){if(!_(r))return n(e=>e===r,i);let{flush:a=`sync`,deep:o=!1,timeout:s,throwOnTimeout:c}=i??{},l=null,u=[new Promise(n=>{l=q([e,r],([e,r])=>{t!==(e===r)&&(l?.(),n(e))},{flush:a,deep:o,immediate:!0})})];return s!=null&&u.push(he(s,c).then(()=>oe(e)).finally(()=>(l?.(),oe(e)))),Promise.race(u)}function i(e){return n(e=>!!e,e)}function a(e){return r(null,e)}function o(e){return r(void 0,e)}function s(e){return n(Number.isNaN,e)}function c(e,t){return n(t=>{let n=Array.from(t);return n.includes(e)||n.includes(oe(e))},t)}function l(e){return u(1,e)}function u(e=1,t){let r=-1;return n(()=>(r+=1,r>=e),t)}return Array.isArray(oe(e))?{toMatch:n,toContains:c,changed:l,changedTimes:u,get not(){return ye(e,!t)}}:{toMatch:n,toBe:r,toBeTruthy:i,toBeNull:a,toBeNaN:s,toBeUndefined:o,changed:l,changedTimes:u,get not(){return ye(e,!t)}}}function be(e){return ye(e)}function xe(e){let t=oe(e);return t?.$el??t}var Se=se?window:void 0;function Ce(...e){let t,n,r,i;if(typeof e[0]==`string`||Array.isArray(e[0])?([n,r,i]=e,t=Se):[t,n,r,i]=e,!t)return de;Array.isArray(n)||(n=[n]),Array.isArray(r)||(r=[r]);let a=[],o=()=>{a.forEach(e=>e()),a.length=0},s=(e,t,n,r)=>(e.addEventListener(t,n,r),()=>e.removeEventListener(t,n,r)),c=q(()=>[xe(t),oe(i)],([e,t])=>{if(o(),!e)return;let i=ue(t)?{...t}:t;a.push(...n.flatMap(t=>r.map(n=>s(e,t,n,i))))},{immediate:!0,flush:`post`}),l=()=>{c(),o()};return ae(l),l}function we(e){return typeof e==`function`?e:typeof e==`string`?t=>t.key===e:Array.isArray(e)?t=>e.includes(t.key):()=>!0}function Te(...e){let t,n,r={};e.length===3?(t=e[0],n=e[1],r=e[2]):e.length===2?typeof e[1]==`object`?(t=!0,n=e[0],r=e[1]):(t=e[0],n=e[1]):(t=!0,n=e[0]);let{target:i=Se,eventName:a=`keydown`,passive:o=!1,dedupe:s=!1}=r,c=we(t);return Ce(i,a,e=>{e.repeat&&oe(s)||c(e)&&n(e)},o)}function Ee(e){return JSON.parse(JSON.stringify(e))}function De(e,n,r,i={}){let{clone:a=!1,passive:o=!1,eventName:s,deep:c=!1,defaultValue:l,shouldEmit:u}=i,d=f(),p=r||d?.emit||(d?.$emit)?.bind(d)||(d?.proxy?.$emit)?.bind(d?.proxy),m=s;n||=`modelValue`,m||=`update:${n.toString()}`;let h=e=>a?typeof a==`function`?a(e):Ee(e):e,g=()=>ce(e[n])?h(e[n]):l,_=e=>{u?u(e)&&p(m,e):p(m,e)};if(o){let t=g(),r=M(t),i=!1;return q(()=>e[n],e=>{i||(i=!0,r.value=h(e),b(()=>i=!1))}),q(r,t=>{!i&&(t!==e[n]||c)&&_(t)},{deep:c}),r}return t({get(){return g()},set(e){_(e)}})}var Oe={value:()=>{}};function ke(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new Ae(n)}function Ae(e){this._=e}function je(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}Ae.prototype=ke.prototype={constructor:Ae,on:function(e,t){var n=this._,r=je(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=Me(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=Ne(n[i],e.name,t);else if(t==null)for(i in n)n[i]=Ne(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new Ae(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function Me(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function Ne(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=Oe,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var Pe=`http://www.w3.org/1999/xhtml`,Fe={svg:`http://www.w3.org/2000/svg`,xhtml:Pe,xlink:`http://www.w3.org/1999/xlink`,xml:`http://www.w3.org/XML/1998/namespace`,xmlns:`http://www.w3.org/2000/xmlns/`};function Ie(e){var t=e+=``,n=t.indexOf(`:`);return n>=0&&(t=e.slice(0,n))!==`xmlns`&&(e=e.slice(n+1)),Fe.hasOwnProperty(t)?{space:Fe[t],local:e}:e}function Le(e){return function(){var t=this.ownerDocument,n=this.namespaceURI;return n===Pe&&t.documentElement.namespaceURI===Pe?t.createElement(e):t.createElementNS(n,e)}}function Re(e){return function(){return this.ownerDocument.createElementNS(e.space,e.local)}}function ze(e){var t=Ie(e);return(t.local?Re:Le)(t)}function Be(){}function Ve(e){return e==null?Be:function(){return this.querySelector(e)}}function He(e){typeof e!=`function`&&(e=Ve(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=Array(o),c,l,u=0;u<o;++u)(c=a[u])&&(l=e.call(c,c.__data__,u,a))&&(`__data__`in c&&(l.__data__=c.__data__),s[u]=l);return new jn(r,this._parents)}function Ue(e){return e==null?[]:Array.isArray(e)?e:Array.from(e)}function We(){return[]}function Ge(e){return e==null?We:function(){return this.querySelectorAll(e)}}function Ke(e){return function(){return Ue(e.apply(this,arguments))}}function qe(e){e=typeof e==`function`?Ke(e):Ge(e);for(var t=this._groups,n=t.length,r=[],i=[],a=0;a<n;++a)for(var o=t[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&(r.push(e.call(c,c.__data__,l,o)),i.push(c));return new jn(r,i)}function Je(e){return function(){return this.matches(e)}}function Ye(e){return function(t){return t.matches(e)}}var Xe=Array.prototype.find;function Ze(e){return function(){return Xe.call(this.children,e)}}function Qe(){return this.firstElementChild}function $e(e){return this.select(e==null?Qe:Ze(typeof e==`function`?e:Ye(e)))}var et=Array.prototype.filter;function tt(){return Array.from(this.children)}function nt(e){return function(){return et.call(this.children,e)}}function rt(e){return this.selectAll(e==null?tt:nt(typeof e==`function`?e:Ye(e)))}function it(e){typeof e!=`function`&&(e=Je(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new jn(r,this._parents)}function at(e){return Array(e.length)}function ot(){return new jn(this._enter||this._groups.map(at),this._parents)}function st(e,t){this.ownerDocument=e.ownerDocument,this.namespaceURI=e.namespaceURI,this._next=null,this._parent=e,this.__data__=t}st.prototype={constructor:st,appendChild:function(e){return this._parent.insertBefore(e,this._next)},insertBefore:function(e,t){return this._parent.insertBefore(e,t)},querySelector:function(e){return this._parent.querySelector(e)},querySelectorAll:function(e){return this._parent.querySelectorAll(e)}};function ct(e){return function(){return e}}function lt(e,t,n,r,i,a){for(var o=0,s,c=t.length,l=a.length;o<l;++o)(s=t[o])?(s.__data__=a[o],r[o]=s):n[o]=new st(e,a[o]);for(;o<c;++o)(s=t[o])&&(i[o]=s)}function ut(e,t,n,r,i,a,o){var s,c,l=/* @__PURE__ */ new Map,u=t.length,d=a.length,f=Array(u),p;for(s=0;s<u;++s)(c=t[s])&&(f[s]=p=o.call(c,c.__data__,s,t)+``,l.has(p)?i[s]=c:l.set(p,c));for(s=0;s<d;++s)p=o.call(e,a[s],s,a)+``,(c=l.get(p))?(r[s]=c,c.__data__=a[s],l.delete(p)):n[s]=new st(e,a[s]);for(s=0;s<u;++s)(c=t[s])&&l.get(f[s])===c&&(i[s]=c)}function dt(e){return e.__data__}function ft(e,t){if(!arguments.length)return Array.from(this,dt);var n=t?ut:lt,r=this._parents,i=this._groups;typeof e!=`function`&&(e=ct(e));for(var a=i.length,o=Array(a),s=Array(a),c=Array(a),l=0;l<a;++l){var u=r[l],d=i[l],f=d.length,p=pt(e.call(u,u&&u.__data__,l,r)),m=p.length,h=s[l]=Array(m),g=o[l]=Array(m);n(u,d,h,g,c[l]=Array(f),p,t);for(var _=0,v=0,y,b;_<m;++_)if(y=h[_]){for(_>=v&&(v=_+1);!(b=g[v])&&++v<m;);y._next=b||null}}return o=new jn(o,r),o._enter=s,o._exit=c,o}function pt(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function mt(){return new jn(this._exit||this._groups.map(at),this._parents)}function ht(e,t,n){var r=this.enter(),i=this,a=this.exit();return typeof e==`function`?(r=e(r),r&&=r.selection()):r=r.append(e+``),t!=null&&(i=t(i),i&&=i.selection()),n==null?a.remove():n(a),r&&i?r.merge(i).order():i}function gt(e){for(var t=e.selection?e.selection():e,n=this._groups,r=t._groups,i=n.length,a=r.length,o=Math.min(i,a),s=Array(i),c=0;c<o;++c)for(var l=n[c],u=r[c],d=l.length,f=s[c]=Array(d),p,m=0;m<d;++m)(p=l[m]||u[m])&&(f[m]=p);for(;c<i;++c)s[c]=n[c];return new jn(s,this._parents)}function _t(){for(var e=this._groups,t=-1,n=e.length;++t<n;)for(var r=e[t],i=r.length-1,a=r[i],o;--i>=0;)(o=r[i])&&(a&&o.compareDocumentPosition(a)^4&&a.parentNode.insertBefore(o,a),a=o);return this}function vt(e){e||=yt;function t(t,n){return t&&n?e(t.__data__,n.__data__):!t-!n}for(var n=this._groups,r=n.length,i=Array(r),a=0;a<r;++a){for(var o=n[a],s=o.length,c=i[a]=Array(s),l,u=0;u<s;++u)(l=o[u])&&(c[u]=l);c.sort(t)}return new jn(i,this._parents).order()}function yt(e,t){return e<t?-1:e>t?1:e>=t?0:NaN}function bt(){var e=arguments[0];return arguments[0]=this,e.apply(null,arguments),this}function xt(){return Array.from(this)}function St(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length;i<a;++i){var o=r[i];if(o)return o}return null}function Ct(){let e=0;for(let t of this)++e;return e}function wt(){return!this.node()}function Tt(e){for(var t=this._groups,n=0,r=t.length;n<r;++n)for(var i=t[n],a=0,o=i.length,s;a<o;++a)(s=i[a])&&e.call(s,s.__data__,a,i);return this}function Et(e){return function(){this.removeAttribute(e)}}function Dt(e){return function(){this.removeAttributeNS(e.space,e.local)}}function Ot(e,t){return function(){this.setAttribute(e,t)}}function kt(e,t){return function(){this.setAttributeNS(e.space,e.local,t)}}function At(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttribute(e):this.setAttribute(e,n)}}function jt(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttributeNS(e.space,e.local):this.setAttributeNS(e.space,e.local,n)}}function Mt(e,t){var n=Ie(e);if(arguments.length<2){var r=this.node();return n.local?r.getAttributeNS(n.space,n.local):r.getAttribute(n)}return this.each((t==null?n.local?Dt:Et:typeof t==`function`?n.local?jt:At:n.local?kt:Ot)(n,t))}function Nt(e){return e.ownerDocument&&e.ownerDocument.defaultView||e.document&&e||e.defaultView}function Pt(e){return function(){this.style.removeProperty(e)}}function Ft(e,t,n){return function(){this.style.setProperty(e,t,n)}}function It(e,t,n){return function(){var r=t.apply(this,arguments);r==null?this.style.removeProperty(e):this.style.setProperty(e,r,n)}}function Lt(e,t,n){return arguments.length>1?this.each((t==null?Pt:typeof t==`function`?It:Ft)(e,t,n??``)):Rt(this.node(),e)}function Rt(e,t){return e.style.getPropertyValue(t)||Nt(e).getComputedStyle(e,null).getPropertyValue(t)}function zt(e){return function(){delete this[e]}}function Bt(e,t){return function(){this[e]=t}}function Vt(e,t){return function(){var n=t.apply(this,arguments);n==null?delete this[e]:this[e]=n}}function Ht(e,t){return arguments.length>1?this.each((t==null?zt:typeof t==`function`?Vt:Bt)(e,t)):this.node()[e]}function Ut(e){return e.trim().split(/^|\s+/)}function Wt(e){return e.classList||new Gt(e)}function Gt(e){this._node=e,this._names=Ut(e.getAttribute(`class`)||``)}Gt.prototype={add:function(e){this._names.indexOf(e)<0&&(this._names.push(e),this._node.setAttribute(`class`,this._names.join(` `)))},remove:function(e){var t=this._names.indexOf(e);t>=0&&(this._names.splice(t,1),this._node.setAttribute(`class`,this._names.join(` `)))},contains:function(e){return this._names.indexOf(e)>=0}};function Kt(e,t){for(var n=Wt(e),r=-1,i=t.length;++r<i;)n.add(t[r])}function qt(e,t){for(var n=Wt(e),r=-1,i=t.length;++r<i;)n.remove(t[r])}function Jt(e){return function(){Kt(this,e)}}function Yt(e){return function(){qt(this,e)}}function Xt(e,t){return function(){(t.apply(this,arguments)?Kt:qt)(this,e)}}function Zt(e,t){var n=Ut(e+``);if(arguments.length<2){for(var r=Wt(this.node()),i=-1,a=n.length;++i<a;)if(!r.contains(n[i]))return!1;return!0}return this.each((typeof t==`function`?Xt:t?Jt:Yt)(n,t))}function Qt(){this.textContent=``}function $t(e){return function(){this.textContent=e}}function en(e){return function(){var t=e.apply(this,arguments);this.textContent=t??``}}function tn(e){return arguments.length?this.each(e==null?Qt:(typeof e==`function`?en:$t)(e)):this.node().textContent}function nn(){this.innerHTML=``}function rn(e){return function(){this.innerHTML=e}}function an(e){return function(){var t=e.apply(this,arguments);this.innerHTML=t??``}}function on(e){return arguments.length?this.each(e==null?nn:(typeof e==`function`?an:rn)(e)):this.node().innerHTML}function sn(){this.nextSibling&&this.parentNode.appendChild(this)}function cn(){return this.each(sn)}function ln(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function un(){return this.each(ln)}function dn(e){var t=typeof e==`function`?e:ze(e);return this.select(function(){return this.appendChild(t.apply(this,arguments))})}function fn(){return null}function pn(e,t){var n=typeof e==`function`?e:ze(e),r=t==null?fn:typeof t==`function`?t:Ve(t);return this.select(function(){return this.insertBefore(n.apply(this,arguments),r.apply(this,arguments)||null)})}function mn(){var e=this.parentNode;e&&e.removeChild(this)}function hn(){return this.each(mn)}function gn(){var e=this.cloneNode(!1),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function _n(){var e=this.cloneNode(!0),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function vn(e){return this.select(e?_n:gn)}function yn(e){return arguments.length?this.property(`__data__`,e):this.node().__data__}function bn(e){return function(t){e.call(this,t,this.__data__)}}function xn(e){return e.trim().split(/^|\s+/).map(function(e){var t=``,n=e.indexOf(`.`);return n>=0&&(t=e.slice(n+1),e=e.slice(0,n)),{type:e,name:t}})}function Sn(e){return function(){var t=this.__on;if(t){for(var n=0,r=-1,i=t.length,a;n<i;++n)a=t[n],(!e.type||a.type===e.type)&&a.name===e.name?this.removeEventListener(a.type,a.listener,a.options):t[++r]=a;++r?t.length=r:delete this.__on}}}function Cn(e,t,n){return function(){var r=this.__on,i,a=bn(t);if(r){for(var o=0,s=r.length;o<s;++o)if((i=r[o]).type===e.type&&i.name===e.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=a,i.options=n),i.value=t;return}}this.addEventListener(e.type,a,n),i={type:e.type,name:e.name,value:t,listener:a,options:n},r?r.push(i):this.__on=[i]}}function wn(e,t,n){var r=xn(e+``),i,a=r.length,o;if(arguments.length<2){var s=this.node().__on;if(s){for(var c=0,l=s.length,u;c<l;++c)for(i=0,u=s[c];i<a;++i)if((o=r[i]).type===u.type&&o.name===u.name)return u.value}}else{for(s=t?Cn:Sn,i=0;i<a;++i)this.each(s(r[i],t,n));return this}}function Tn(e,t,n){var r=Nt(e),i=r.CustomEvent;typeof i==`function`?i=new i(t,n):(i=r.document.createEvent(`Event`),n?(i.initEvent(t,n.bubbles,n.cancelable),i.detail=n.detail):i.initEvent(t,!1,!1)),e.dispatchEvent(i)}function En(e,t){return function(){return Tn(this,e,t)}}function Dn(e,t){return function(){return Tn(this,e,t.apply(this,arguments))}}function On(e,t){return this.each((typeof t==`function`?Dn:En)(e,t))}function*kn(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length,o;i<a;++i)(o=r[i])&&(yield o)}var An=[null];function jn(e,t){this._groups=e,this._parents=t}function Mn(){return new jn([[document.documentElement]],An)}function Nn(){return this}jn.prototype=Mn.prototype={constructor:jn,select:He,selectAll:qe,selectChild:$e,selectChildren:rt,filter:it,data:ft,enter:ot,exit:mt,join:ht,merge:gt,selection:Nn,order:_t,sort:vt,call:bt,nodes:xt,node:St,size:Ct,empty:wt,each:Tt,attr:Mt,style:Lt,property:Ht,classed:Zt,text:tn,html:on,raise:cn,lower:un,append:dn,insert:pn,remove:hn,clone:vn,datum:yn,on:wn,dispatch:On,[Symbol.iterator]:kn};function Pn(e){return typeof e==`string`?new jn([[document.querySelector(e)]],[document.documentElement]):new jn([[e]],An)}function Fn(e){let t;for(;t=e.sourceEvent;)e=t;return e}function In(e,t){if(e=Fn(e),t===void 0&&(t=e.currentTarget),t){var n=t.ownerSVGElement||t;if(n.createSVGPoint){var r=n.createSVGPoint();return r.x=e.clientX,r.y=e.clientY,r=r.matrixTransform(t.getScreenCTM().inverse()),[r.x,r.y]}if(t.getBoundingClientRect){var i=t.getBoundingClientRect();return[e.clientX-i.left-t.clientLeft,e.clientY-i.top-t.clientTop]}}return[e.pageX,e.pageY]}var Ln={passive:!1},Rn={capture:!0,passive:!1};function zn(e){e.stopImmediatePropagation()}function Bn(e){e.preventDefault(),e.stopImmediatePropagation()}function Vn(e){var t=e.document.documentElement,n=Pn(e).on(`dragstart.drag`,Bn,Rn);`onselectstart`in t?n.on(`selectstart.drag`,Bn,Rn):(t.__noselect=t.style.MozUserSelect,t.style.MozUserSelect=`none`)}function Hn(e,t){var n=e.document.documentElement,r=Pn(e).on(`dragstart.drag`,null);t&&(r.on(`click.drag`,Bn,Rn),setTimeout(function(){r.on(`click.drag`,null)},0)),`onselectstart`in n?r.on(`selectstart.drag`,null):(n.style.MozUserSelect=n.__noselect,delete n.__noselect)}var Un=e=>()=>e;function Wn(e,{sourceEvent:t,subject:n,target:r,identifier:i,active:a,x:o,y:s,dx:c,dy:l,dispatch:u}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},subject:{value:n,enumerable:!0,configurable:!0},target:{value:r,enumerable:!0,configurable:!0},identifier:{value:i,enumerable:!0,configurable:!0},active:{value:a,enumerable:!0,configurable:!0},x:{value:o,enumerable:!0,configurable:!0},y:{value:s,enumerable:!0,configurable:!0},dx:{value:c,enumerable:!0,configurable:!0},dy:{value:l,enumerable:!0,configurable:!0},_:{value:u}})}Wn.prototype.on=function(){var e=this._.on.apply(this._,arguments);return e===this._?this:e};function Gn(e){return!e.ctrlKey&&!e.button}function Kn(){return this.parentNode}function qn(e,t){return t??{x:e.x,y:e.y}}function Jn(){return navigator.maxTouchPoints||`ontouchstart`in this}function Yn(){var e=Gn,t=Kn,n=qn,r=Jn,i={},a=ke(`start`,`drag`,`end`),o=0,s,c,l,u,d=0;function f(e){e.on(`mousedown.drag`,p).filter(r).on(`touchstart.drag`,g).on(`touchmove.drag`,_,Ln).on(`touchend.drag touchcancel.drag`,v).style(`touch-action`,`none`).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}function p(n,r){if(!u&&e.call(this,n,r)){var i=y(this,t.call(this,n,r),n,r,`mouse`);i&&(Pn(n.view).on(`mousemove.drag`,m,Rn).on(`mouseup.drag`,h,Rn),Vn(n.view),zn(n),l=!1,s=n.clientX,c=n.clientY,i(`start`,n))}}function m(e){if(Bn(e),!l){var t=e.clientX-s,n=e.clientY-c;l=t*t+n*n>d}i.mouse(`drag`,e)}function h(e){Pn(e.view).on(`mousemove.drag mouseup.drag`,null),Hn(e.view,l),Bn(e),i.mouse(`end`,e)}function g(n,r){if(e.call(this,n,r))for(var i=n.changedTouches,a=t.call(this,n,r),o=i.length,s=0,c;s<o;++s)(c=y(this,a,n,r,i[s].identifier,i[s]))&&(zn(n),c(`start`,n,i[s]))}function _(e){for(var t=e.changedTouches,n=t.length,r=0,a;r<n;++r)(a=i[t[r].identifier])&&(Bn(e),a(`drag`,e,t[r]))}function v(e){var t=e.changedTouches,n=t.length,r,a;for(u&&clearTimeout(u),u=setTimeout(function(){u=null},500),r=0;r<n;++r)(a=i[t[r].identifier])&&(zn(e),a(`end`,e,t[r]))}function y(e,t,r,s,c,l){var u=a.copy(),d=In(l||r,t),p,m,h;if((h=n.call(e,new Wn(`beforestart`,{sourceEvent:r,target:f,identifier:c,active:o,x:d[0],y:d[1],dx:0,dy:0,dispatch:u}),s))!=null)return p=h.x-d[0]||0,m=h.y-d[1]||0,function n(r,a,l){var g=d,_;switch(r){case`start`:i[c]=n,_=o++;break;case`end`:delete i[c],--o;case`drag`:d=In(l||a,t),_=o}u.call(r,e,new Wn(r,{sourceEvent:a,subject:h,target:f,identifier:c,active:_,x:d[0]+p,y:d[1]+m,dx:d[0]-g[0],dy:d[1]-g[1],dispatch:u}),s)}}return f.filter=function(t){return arguments.length?(e=typeof t==`function`?t:Un(!!t),f):e},f.container=function(e){return arguments.length?(t=typeof e==`function`?e:Un(e),f):t},f.subject=function(e){return arguments.length?(n=typeof e==`function`?e:Un(e),f):n},f.touchable=function(e){return arguments.length?(r=typeof e==`function`?e:Un(!!e),f):r},f.on=function(){var e=a.on.apply(a,arguments);return e===a?f:e},f.clickDistance=function(e){return arguments.length?(d=(e=+e)*e,f):Math.sqrt(d)},f}function Xn(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function Zn(e,t){var n=Object.create(e.prototype);for(var r in t)n[r]=t[r];return n}function Qn(){}var $n=.7,er=1/$n,tr=`\\s*([+-]?\\d+)\\s*`,nr=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,rr=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,ir=/^#([0-9a-f]{3,8})$/,ar=RegExp(`^rgb\\(${tr},${tr},${tr}\\)$`),or=RegExp(`^rgb\\(${rr},${rr},${rr}\\)$`),sr=RegExp(`^rgba\\(${tr},${tr},${tr},${nr}\\)$`),cr=RegExp(`^rgba\\(${rr},${rr},${rr},${nr}\\)$`),lr=RegExp(`^hsl\\(${nr},${rr},${rr}\\)$`),ur=RegExp(`^hsla\\(${nr},${rr},${rr},${nr}\\)$`),dr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Xn(Qn,gr,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:fr,formatHex:fr,formatHex8:pr,formatHsl:mr,formatRgb:hr,toString:hr});function fr(){return this.rgb().formatHex()}function pr(){return this.rgb().formatHex8()}function mr(){return kr(this).formatHsl()}function hr(){return this.rgb().formatRgb()}function gr(e){var t,n;return e=(e+``).trim().toLowerCase(),(t=ir.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?_r(t):n===3?new xr(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?vr(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?vr(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=ar.exec(e))?new xr(t[1],t[2],t[3],1):(t=or.exec(e))?new xr(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=sr.exec(e))?vr(t[1],t[2],t[3],t[4]):(t=cr.exec(e))?vr(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=lr.exec(e))?Or(t[1],t[2]/100,t[3]/100,1):(t=ur.exec(e))?Or(t[1],t[2]/100,t[3]/100,t[4]):dr.hasOwnProperty(e)?_r(dr[e]):e===`transparent`?new xr(NaN,NaN,NaN,0):null}function _r(e){return new xr(e>>16&255,e>>8&255,e&255,1)}function vr(e,t,n,r){return r<=0&&(e=t=n=NaN),new xr(e,t,n,r)}function yr(e){return e instanceof Qn||(e=gr(e)),e?(e=e.rgb(),new xr(e.r,e.g,e.b,e.opacity)):new xr}function br(e,t,n,r){return arguments.length===1?yr(e):new xr(e,t,n,r??1)}function xr(e,t,n,r){this.r=+e,this.g=+t,this.b=+n,this.opacity=+r}Xn(xr,br,Zn(Qn,{brighter(e){return e=e==null?er:er**+e,new xr(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?$n:$n**+e,new xr(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new xr(Er(this.r),Er(this.g),Er(this.b),Tr(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Sr,formatHex:Sr,formatHex8:Cr,formatRgb:wr,toString:wr}));function Sr(){return`#${Dr(this.r)}${Dr(this.g)}${Dr(this.b)}`}function Cr(){return`#${Dr(this.r)}${Dr(this.g)}${Dr(this.b)}${Dr((isNaN(this.opacity)?1:this.opacity)*255)}`}function wr(){let e=Tr(this.opacity);return`${e===1?`rgb(`:`rgba(`}${Er(this.r)}, ${Er(this.g)}, ${Er(this.b)}${e===1?`)`:`, ${e})`}`}function Tr(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function Er(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function Dr(e){return e=Er(e),(e<16?`0`:``)+e.toString(16)}function Or(e,t,n,r){return r<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new jr(e,t,n,r)}function kr(e){if(e instanceof jr)return new jr(e.h,e.s,e.l,e.opacity);if(e instanceof Qn||(e=gr(e)),!e)return new jr;if(e instanceof jr)return e;e=e.rgb();var t=e.r/255,n=e.g/255,r=e.b/255,i=Math.min(t,n,r),a=Math.max(t,n,r),o=NaN,s=a-i,c=(a+i)/2;return s?(o=t===a?(n-r)/s+(n<r)*6:n===a?(r-t)/s+2:(t-n)/s+4,s/=c<.5?a+i:2-a-i,o*=60):s=c>0&&c<1?0:o,new jr(o,s,c,e.opacity)}function Ar(e,t,n,r){return arguments.length===1?kr(e):new jr(e,t,n,r??1)}function jr(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}Xn(jr,Ar,Zn(Qn,{brighter(e){return e=e==null?er:er**+e,new jr(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?$n:$n**+e,new jr(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,r=n+(n<.5?n:1-n)*t,i=2*n-r;return new xr(Pr(e>=240?e-240:e+120,i,r),Pr(e,i,r),Pr(e<120?e+240:e-120,i,r),this.opacity)},clamp(){return new jr(Mr(this.h),Nr(this.s),Nr(this.l),Tr(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=Tr(this.opacity);return`${e===1?`hsl(`:`hsla(`}${Mr(this.h)}, ${Nr(this.s)*100}%, ${Nr(this.l)*100}%${e===1?`)`:`, ${e})`}`}}));function Mr(e){return e=(e||0)%360,e<0?e+360:e}function Nr(e){return Math.max(0,Math.min(1,e||0))}function Pr(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var Fr=e=>()=>e;function Ir(e,t){return function(n){return e+n*t}}function Lr(e,t,n){return e**=+n,t=t**+n-e,n=1/n,function(r){return(e+r*t)**+n}}function Rr(e){return(e=+e)==1?zr:function(t,n){return n-t?Lr(t,n,e):Fr(isNaN(t)?n:t)}}function zr(e,t){var n=t-e;return n?Ir(e,n):Fr(isNaN(e)?t:e)}var Br=function e(t){var n=Rr(t);function r(e,t){var r=n((e=br(e)).r,(t=br(t)).r),i=n(e.g,t.g),a=n(e.b,t.b),o=zr(e.opacity,t.opacity);return function(t){return e.r=r(t),e.g=i(t),e.b=a(t),e.opacity=o(t),e+``}}return r.gamma=e,r}(1);function Vr(e,t){t||=[];var n=e?Math.min(t.length,e.length):0,r=t.slice(),i;return function(a){for(i=0;i<n;++i)r[i]=e[i]*(1-a)+t[i]*a;return r}}function Hr(e){return ArrayBuffer.isView(e)&&!(e instanceof DataView)}function Ur(e,t){for(var n=t?t.length:0,r=e?Math.min(n,e.length):0,i=Array(r),a=Array(n),o=0;o<r;++o)i[o]=Qr(e[o],t[o]);for(;o<n;++o)a[o]=t[o];return function(e){for(o=0;o<r;++o)a[o]=i[o](e);return a}}function Wr(e,t){var n=/* @__PURE__ */ new Date;return e=+e,t=+t,function(r){return n.setTime(e*(1-r)+t*r),n}}function Gr(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}function Kr(e,t){var n={},r={},i;for(i in typeof e==`object`&&e||(e={}),typeof t==`object`&&t||(t={}),t)i in e?n[i]=Qr(e[i],t[i]):r[i]=t[i];return function(e){for(i in n)r[i]=n[i](e);return r}}var qr=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Jr=new RegExp(qr.source,`g`);function Yr(e){return function(){return e}}function Xr(e){return function(t){return e(t)+``}}function Zr(e,t){var n=qr.lastIndex=Jr.lastIndex=0,r,i,a,o=-1,s=[],c=[];for(e+=``,t+=``;(r=qr.exec(e))&&(i=Jr.exec(t));)(a=i.index)>n&&(a=t.slice(n,a),s[o]?s[o]+=a:s[++o]=a),(r=r[0])===(i=i[0])?s[o]?s[o]+=i:s[++o]=i:(s[++o]=null,c.push({i:o,x:Gr(r,i)})),n=Jr.lastIndex;return n<t.length&&(a=t.slice(n),s[o]?s[o]+=a:s[++o]=a),s.length<2?c[0]?Xr(c[0].x):Yr(t):(t=c.length,function(e){for(var n=0,r;n<t;++n)s[(r=c[n]).i]=r.x(e);return s.join(``)})}function Qr(e,t){var n=typeof t,r;return t==null||n===`boolean`?Fr(t):(n===`number`?Gr:n===`string`?(r=gr(t))?(t=r,Br):Zr:t instanceof gr?Br:t instanceof Date?Wr:Hr(t)?Vr:Array.isArray(t)?Ur:typeof t.valueOf!=`function`&&typeof t.toString!=`function`||isNaN(t)?Kr:Gr)(e,t)}var $r=180/Math.PI,ei={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function ti(e,t,n,r,i,a){var o,s,c;return(o=Math.sqrt(e*e+t*t))&&(e/=o,t/=o),(c=e*n+t*r)&&(n-=e*c,r-=t*c),(s=Math.sqrt(n*n+r*r))&&(n/=s,r/=s,c/=s),e*r<t*n&&(e=-e,t=-t,c=-c,o=-o),{translateX:i,translateY:a,rotate:Math.atan2(t,e)*$r,skewX:Math.atan(c)*$r,scaleX:o,scaleY:s}}var ni;function ri(e){let t=new(typeof DOMMatrix==`function`?DOMMatrix:WebKitCSSMatrix)(e+``);return t.isIdentity?ei:ti(t.a,t.b,t.c,t.d,t.e,t.f)}function ii(e){return e==null||(ni||=document.createElementNS(`http://www.w3.org/2000/svg`,`g`),ni.setAttribute(`transform`,e),!(e=ni.transform.baseVal.consolidate()))?ei:(e=e.matrix,ti(e.a,e.b,e.c,e.d,e.e,e.f))}function ai(e,t,n,r){function i(e){return e.length?e.pop()+` `:``}function a(e,r,i,a,o,s){if(e!==i||r!==a){var c=o.push(`translate(`,null,t,null,n);s.push({i:c-4,x:Gr(e,i)},{i:c-2,x:Gr(r,a)})}else(i||a)&&o.push(`translate(`+i+t+a+n)}function o(e,t,n,a){e===t?t&&n.push(i(n)+`rotate(`+t+r):(e-t>180?t+=360:t-e>180&&(e+=360),a.push({i:n.push(i(n)+`rotate(`,null,r)-2,x:Gr(e,t)}))}function s(e,t,n,a){e===t?t&&n.push(i(n)+`skewX(`+t+r):a.push({i:n.push(i(n)+`skewX(`,null,r)-2,x:Gr(e,t)})}function c(e,t,n,r,a,o){if(e!==n||t!==r){var s=a.push(i(a)+`scale(`,null,`,`,null,`)`);o.push({i:s-4,x:Gr(e,n)},{i:s-2,x:Gr(t,r)})}else(n!==1||r!==1)&&a.push(i(a)+`scale(`+n+`,`+r+`)`)}return function(t,n){var r=[],i=[];return t=e(t),n=e(n),a(t.translateX,t.translateY,n.translateX,n.translateY,r,i),o(t.rotate,n.rotate,r,i),s(t.skewX,n.skewX,r,i),c(t.scaleX,t.scaleY,n.scaleX,n.scaleY,r,i),t=n=null,function(e){for(var t=-1,n=i.length,a;++t<n;)r[(a=i[t]).i]=a.x(e);return r.join(``)}}}var oi=ai(ri,`px, `,`px)`,`deg)`),si=ai(ii,`, `,`)`,`)`),ci=1e-12;function li(e){return((e=Math.exp(e))+1/e)/2}function ui(e){return((e=Math.exp(e))-1/e)/2}function di(e){return((e=Math.exp(2*e))-1)/(e+1)}var fi=function e(t,n,r){function i(e,i){var a=e[0],o=e[1],s=e[2],c=i[0],l=i[1],u=i[2],d=c-a,f=l-o,p=d*d+f*f,m,h;if(p<ci)h=Math.log(u/s)/t,m=function(e){return[a+e*d,o+e*f,s*Math.exp(t*e*h)]};else{var g=Math.sqrt(p),_=(u*u-s*s+r*p)/(2*s*n*g),v=(u*u-s*s-r*p)/(2*u*n*g),y=Math.log(Math.sqrt(_*_+1)-_);h=(Math.log(Math.sqrt(v*v+1)-v)-y)/t,m=function(e){var r=e*h,i=li(y),c=s/(n*g)*(i*di(t*r+y)-ui(y));return[a+c*d,o+c*f,s*i/li(t*r+y)]}}return m.duration=h*1e3*t/Math.SQRT2,m}return i.rho=function(t){var n=Math.max(.001,+t),r=n*n;return e(n,r,r*r)},i}(Math.SQRT2,2,4),pi=0,mi=0,hi=0,gi=1e3,_i,vi,yi=0,bi=0,xi=0,Si=typeof performance==`object`&&performance.now?performance:Date,Ci=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function wi(){return bi||=(Ci(Ti),Si.now()+xi)}function Ti(){bi=0}function Ei(){this._call=this._time=this._next=null}Ei.prototype=Di.prototype={constructor:Ei,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?wi():+n)+(t==null?0:+t),!this._next&&vi!==this&&(vi?vi._next=this:_i=this,vi=this),this._call=e,this._time=n,Mi()},stop:function(){this._call&&(this._call=null,this._time=1/0,Mi())}};function Di(e,t,n){var r=new Ei;return r.restart(e,t,n),r}function Oi(){wi(),++pi;for(var e=_i,t;e;)(t=bi-e._time)>=0&&e._call.call(void 0,t),e=e._next;--pi}function ki(){bi=(yi=Si.now())+xi,pi=mi=0;try{Oi()}finally{pi=0,ji(),bi=0}}function Ai(){var e=Si.now(),t=e-yi;t>gi&&(xi-=t,yi=e)}function ji(){for(var e,t=_i,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:_i=n);vi=e,Mi(r)}function Mi(e){pi||(mi&&=clearTimeout(mi),e-bi>24?(e<1/0&&(mi=setTimeout(ki,e-Si.now()-xi)),hi&&=clearInterval(hi)):(hi||=(yi=Si.now(),setInterval(Ai,gi)),pi=1,Ci(ki)))}function Ni(e,t,n){var r=new Ei;return t=t==null?0:+t,r.restart(n=>{r.stop(),e(n+t)},t,n),r}var Pi=ke(`start`,`end`,`cancel`,`interrupt`),Fi=[],Ii=0,Li=1,Ri=2,zi=3,Bi=4,Vi=5,Hi=6;function Ui(e,t,n,r,i,a){var o=e.__transition;if(!o)e.__transition={};else if(n in o)return;qi(e,n,{name:t,index:r,group:i,on:Pi,tween:Fi,time:a.time,delay:a.delay,duration:a.duration,ease:a.ease,timer:null,state:Ii})}function Wi(e,t){var n=Ki(e,t);if(n.state>Ii)throw Error(`too late; already scheduled`);return n}function Gi(e,t){var n=Ki(e,t);if(n.state>zi)throw Error(`too late; already running`);return n}function Ki(e,t){var n=e.__transition;if(!n||!(n=n[t]))throw Error(`transition not found`);return n}function qi(e,t,n){var r=e.__transition,i;r[t]=n,n.timer=Di(a,0,n.time);function a(e){n.state=Li,n.timer.restart(o,n.delay,n.time),n.delay<=e&&o(e-n.delay)}function o(a){var l,u,d,f;if(n.state!==Li)return c();for(l in r)if(f=r[l],f.name===n.name){if(f.state===zi)return Ni(o);f.state===Bi?(f.state=Hi,f.timer.stop(),f.on.call(`interrupt`,e,e.__data__,f.index,f.group),delete r[l]):+l<t&&(f.state=Hi,f.timer.stop(),f.on.call(`cancel`,e,e.__data__,f.index,f.group),delete r[l])}if(Ni(function(){n.state===zi&&(n.state=Bi,n.timer.restart(s,n.delay,n.time),s(a))}),n.state=Ri,n.on.call(`start`,e,e.__data__,n.index,n.group),n.state===Ri){for(n.state=zi,i=Array(d=n.tween.length),l=0,u=-1;l<d;++l)(f=n.tween[l].value.call(e,e.__data__,n.index,n.group))&&(i[++u]=f);i.length=u+1}}function s(t){for(var r=t<n.duration?n.ease.call(null,t/n.duration):(n.timer.restart(c),n.state=Vi,1),a=-1,o=i.length;++a<o;)i[a].call(e,r);n.state===Vi&&(n.on.call(`end`,e,e.__data__,n.index,n.group),c())}function c(){for(var i in n.state=Hi,n.timer.stop(),delete r[t],r)return;delete e.__transition}}function Ji(e,t){var n=e.__transition,r,i,a=!0,o;if(n){for(o in t=t==null?null:t+``,n)(r=n[o]).name===t?(i=r.state>Ri&&r.state<Vi,r.state=Hi,r.timer.stop(),r.on.call(i?`interrupt`:`cancel`,e,e.__data__,r.index,r.group),delete n[o]):a=!1;a&&delete e.__transition}}function Yi(e){return this.each(function(){Ji(this,e)})}function Xi(e,t){var n,r;return function(){var i=Gi(this,e),a=i.tween;if(a!==n){r=n=a;for(var o=0,s=r.length;o<s;++o)if(r[o].name===t){r=r.slice(),r.splice(o,1);break}}i.tween=r}}function Zi(e,t,n){var r,i;if(typeof n!=`function`)throw Error();return function(){var a=Gi(this,e),o=a.tween;if(o!==r){i=(r=o).slice();for(var s={name:t,value:n},c=0,l=i.length;c<l;++c)if(i[c].name===t){i[c]=s;break}c===l&&i.push(s)}a.tween=i}}function Qi(e,t){var n=this._id;if(e+=``,arguments.length<2){for(var r=Ki(this.node(),n).tween,i=0,a=r.length,o;i<a;++i)if((o=r[i]).name===e)return o.value;return null}return this.each((t==null?Xi:Zi)(n,e,t))}function $i(e,t,n){var r=e._id;return e.each(function(){var e=Gi(this,r);(e.value||={})[t]=n.apply(this,arguments)}),function(e){return Ki(e,r).value[t]}}function ea(e,t){var n;return(typeof t==`number`?Gr:t instanceof gr?Br:(n=gr(t))?(t=n,Br):Zr)(e,t)}function ta(e){return function(){this.removeAttribute(e)}}function na(e){return function(){this.removeAttributeNS(e.space,e.local)}}function ra(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttribute(e);return o===i?null:o===r?a:a=t(r=o,n)}}function ia(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttributeNS(e.space,e.local);return o===i?null:o===r?a:a=t(r=o,n)}}function aa(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttribute(e):(o=this.getAttribute(e),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function oa(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttributeNS(e.space,e.local):(o=this.getAttributeNS(e.space,e.local),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function sa(e,t){var n=Ie(e),r=n===`transform`?si:ea;return this.attrTween(e,typeof t==`function`?(n.local?oa:aa)(n,r,$i(this,`attr.`+e,t)):t==null?(n.local?na:ta)(n):(n.local?ia:ra)(n,r,t))}function ca(e,t){return function(n){this.setAttribute(e,t.call(this,n))}}function la(e,t){return function(n){this.setAttributeNS(e.space,e.local,t.call(this,n))}}function ua(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&la(e,i)),n}return i._value=t,i}function da(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&ca(e,i)),n}return i._value=t,i}function fa(e,t){var n=`attr.`+e;if(arguments.length<2)return(n=this.tween(n))&&n._value;if(t==null)return this.tween(n,null);if(typeof t!=`function`)throw Error();var r=Ie(e);return this.tween(n,(r.local?ua:da)(r,t))}function pa(e,t){return function(){Wi(this,e).delay=+t.apply(this,arguments)}}function ma(e,t){return t=+t,function(){Wi(this,e).delay=t}}function ha(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?pa:ma)(t,e)):Ki(this.node(),t).delay}function ga(e,t){return function(){Gi(this,e).duration=+t.apply(this,arguments)}}function _a(e,t){return t=+t,function(){Gi(this,e).duration=t}}function va(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?ga:_a)(t,e)):Ki(this.node(),t).duration}function ya(e,t){if(typeof t!=`function`)throw Error();return function(){Gi(this,e).ease=t}}function ba(e){var t=this._id;return arguments.length?this.each(ya(t,e)):Ki(this.node(),t).ease}function xa(e,t){return function(){var n=t.apply(this,arguments);if(typeof n!=`function`)throw Error();Gi(this,e).ease=n}}function Sa(e){if(typeof e!=`function`)throw Error();return this.each(xa(this._id,e))}function Ca(e){typeof e!=`function`&&(e=Je(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new Qa(r,this._parents,this._name,this._id)}function wa(e){if(e._id!==this._id)throw Error();for(var t=this._groups,n=e._groups,r=t.length,i=n.length,a=Math.min(r,i),o=Array(r),s=0;s<a;++s)for(var c=t[s],l=n[s],u=c.length,d=o[s]=Array(u),f,p=0;p<u;++p)(f=c[p]||l[p])&&(d[p]=f);for(;s<r;++s)o[s]=t[s];return new Qa(o,this._parents,this._name,this._id)}function Ta(e){return(e+``).trim().split(/^|\s+/).every(function(e){var t=e.indexOf(`.`);return t>=0&&(e=e.slice(0,t)),!e||e===`start`})}function Ea(e,t,n){var r,i,a=Ta(t)?Wi:Gi;return function(){var o=a(this,e),s=o.on;s!==r&&(i=(r=s).copy()).on(t,n),o.on=i}}function Da(e,t){var n=this._id;return arguments.length<2?Ki(this.node(),n).on.on(e):this.each(Ea(n,e,t))}function Oa(e){return function(){var t=this.parentNode;for(var n in this.__transition)if(+n!==e)return;t&&t.removeChild(this)}}function ka(){return this.on(`end.remove`,Oa(this._id))}function Aa(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Ve(e));for(var r=this._groups,i=r.length,a=Array(i),o=0;o<i;++o)for(var s=r[o],c=s.length,l=a[o]=Array(c),u,d,f=0;f<c;++f)(u=s[f])&&(d=e.call(u,u.__data__,f,s))&&(`__data__`in u&&(d.__data__=u.__data__),l[f]=d,Ui(l[f],t,n,f,l,Ki(u,n)));return new Qa(a,this._parents,t,n)}function ja(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Ge(e));for(var r=this._groups,i=r.length,a=[],o=[],s=0;s<i;++s)for(var c=r[s],l=c.length,u,d=0;d<l;++d)if(u=c[d]){for(var f=e.call(u,u.__data__,d,c),p,m=Ki(u,n),h=0,g=f.length;h<g;++h)(p=f[h])&&Ui(p,t,n,h,f,m);a.push(f),o.push(u)}return new Qa(a,o,t,n)}var Ma=Mn.prototype.constructor;function Na(){return new Ma(this._groups,this._parents)}function Pa(e,t){var n,r,i;return function(){var a=Rt(this,e),o=(this.style.removeProperty(e),Rt(this,e));return a===o?null:a===n&&o===r?i:i=t(n=a,r=o)}}function Fa(e){return function(){this.style.removeProperty(e)}}function Ia(e,t,n){var r,i=n+``,a;return function(){var o=Rt(this,e);return o===i?null:o===r?a:a=t(r=o,n)}}function La(e,t,n){var r,i,a;return function(){var o=Rt(this,e),s=n(this),c=s+``;return s??(c=s=(this.style.removeProperty(e),Rt(this,e))),o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s))}}function Ra(e,t){var n,r,i,a=`style.`+t,o=`end.`+a,s;return function(){var c=Gi(this,e),l=c.on,u=c.value[a]==null?s||=Fa(t):void 0;(l!==n||i!==u)&&(r=(n=l).copy()).on(o,i=u),c.on=r}}function za(e,t,n){var r=(e+=``)==`transform`?oi:ea;return t==null?this.styleTween(e,Pa(e,r)).on(`end.style.`+e,Fa(e)):typeof t==`function`?this.styleTween(e,La(e,r,$i(this,`style.`+e,t))).each(Ra(this._id,e)):this.styleTween(e,Ia(e,r,t),n).on(`end.style.`+e,null)}function Ba(e,t,n){return function(r){this.style.setProperty(e,t.call(this,r),n)}}function Va(e,t,n){var r,i;function a(){var a=t.apply(this,arguments);return a!==i&&(r=(i=a)&&Ba(e,a,n)),r}return a._value=t,a}function Ha(e,t,n){var r=`style.`+(e+=``);if(arguments.length<2)return(r=this.tween(r))&&r._value;if(t==null)return this.tween(r,null);if(typeof t!=`function`)throw Error();return this.tween(r,Va(e,t,n??``))}function Ua(e){return function(){this.textContent=e}}function Wa(e){return function(){var t=e(this);this.textContent=t??``}}function Ga(e){return this.tween(`text`,typeof e==`function`?Wa($i(this,`text`,e)):Ua(e==null?``:e+``))}function Ka(e){return function(t){this.textContent=e.call(this,t)}}function qa(e){var t,n;function r(){var r=e.apply(this,arguments);return r!==n&&(t=(n=r)&&Ka(r)),t}return r._value=e,r}function Ja(e){var t=`text`;if(arguments.length<1)return(t=this.tween(t))&&t._value;if(e==null)return this.tween(t,null);if(typeof e!=`function`)throw Error();return this.tween(t,qa(e))}function Ya(){for(var e=this._name,t=this._id,n=$a(),r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)if(c=o[l]){var u=Ki(c,t);Ui(c,e,n,l,o,{time:u.time+u.delay+u.duration,delay:0,duration:u.duration,ease:u.ease})}return new Qa(r,this._parents,e,n)}function Xa(){var e,t,n=this,r=n._id,i=n.size();return new Promise(function(a,o){var s={value:o},c={value:function(){--i===0&&a()}};n.each(function(){var n=Gi(this,r),i=n.on;i!==e&&(t=(e=i).copy(),t._.cancel.push(s),t._.interrupt.push(s),t._.end.push(c)),n.on=t}),i===0&&a()})}var Za=0;function Qa(e,t,n,r){this._groups=e,this._parents=t,this._name=n,this._id=r}function $a(){return++Za}var eo=Mn.prototype;Qa.prototype={constructor:Qa,select:Aa,selectAll:ja,selectChild:eo.selectChild,selectChildren:eo.selectChildren,filter:Ca,merge:wa,selection:Na,transition:Ya,call:eo.call,nodes:eo.nodes,node:eo.node,size:eo.size,empty:eo.empty,each:eo.each,on:Da,attr:sa,attrTween:fa,style:za,styleTween:Ha,text:Ga,textTween:Ja,remove:ka,tween:Qi,delay:ha,duration:va,ease:ba,easeVarying:Sa,end:Xa,[Symbol.iterator]:eo[Symbol.iterator]};function to(e){return((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2}var no={time:null,delay:0,duration:250,ease:to};function ro(e,t){for(var n;!(n=e.__transition)||!(n=n[t]);)if(!(e=e.parentNode))throw Error(`transition ${t} not found`);return n}function io(e){var t,n;e instanceof Qa?(t=e._id,e=e._name):(t=$a(),(n=no).time=wi(),e=e==null?null:e+``);for(var r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&Ui(c,e,t,l,o,n||ro(c,t));return new Qa(r,this._parents,e,t)}Mn.prototype.interrupt=Yi,Mn.prototype.transition=io;var ao=e=>()=>e;function oo(e,{sourceEvent:t,target:n,transform:r,dispatch:i}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},target:{value:n,enumerable:!0,configurable:!0},transform:{value:r,enumerable:!0,configurable:!0},_:{value:i}})}function so(e,t,n){this.k=e,this.x=t,this.y=n}so.prototype={constructor:so,scale:function(e){return e===1?this:new so(this.k*e,this.x,this.y)},translate:function(e,t){return e===0&t===0?this:new so(this.k,this.x+this.k*e,this.y+this.k*t)},apply:function(e){return[e[0]*this.k+this.x,e[1]*this.k+this.y]},applyX:function(e){return e*this.k+this.x},applyY:function(e){return e*this.k+this.y},invert:function(e){return[(e[0]-this.x)/this.k,(e[1]-this.y)/this.k]},invertX:function(e){return(e-this.x)/this.k},invertY:function(e){return(e-this.y)/this.k},rescaleX:function(e){return e.copy().domain(e.range().map(this.invertX,this).map(e.invert,e))},rescaleY:function(e){return e.copy().domain(e.range().map(this.invertY,this).map(e.invert,e))},toString:function(){return`translate(`+this.x+`,`+this.y+`) scale(`+this.k+`)`}};var co=new so(1,0,0);so.prototype;function lo(e){e.stopImmediatePropagation()}function uo(e){e.preventDefault(),e.stopImmediatePropagation()}function fo(e){return(!e.ctrlKey||e.type===`wheel`)&&!e.button}function po(){var e=this;return e instanceof SVGElement?(e=e.ownerSVGElement||e,e.hasAttribute(`viewBox`)?(e=e.viewBox.baseVal,[[e.x,e.y],[e.x+e.width,e.y+e.height]]):[[0,0],[e.width.baseVal.value,e.height.baseVal.value]]):[[0,0],[e.clientWidth,e.clientHeight]]}function mo(){return this.__zoom||co}function ho(e){return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*(e.ctrlKey?10:1)}function go(){return navigator.maxTouchPoints||`ontouchstart`in this}function _o(e,t,n){var r=e.invertX(t[0][0])-n[0][0],i=e.invertX(t[1][0])-n[1][0],a=e.invertY(t[0][1])-n[0][1],o=e.invertY(t[1][1])-n[1][1];return e.translate(i>r?(r+i)/2:Math.min(0,r)||Math.max(0,i),o>a?(a+o)/2:Math.min(0,a)||Math.max(0,o))}function vo(){var e=fo,t=po,n=_o,r=ho,i=go,a=[0,1/0],o=[[-1/0,-1/0],[1/0,1/0]],s=250,c=fi,l=ke(`start`,`zoom`,`end`),u,d,f,p=500,m=150,h=0,g=10;function _(e){e.property(`__zoom`,mo).on(`wheel.zoom`,w,{passive:!1}).on(`mousedown.zoom`,T).on(`dblclick.zoom`,E).filter(i).on(`touchstart.zoom`,D).on(`touchmove.zoom`,O).on(`touchend.zoom touchcancel.zoom`,k).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}_.transform=function(e,t,n,r){var i=e.selection?e.selection():e;i.property(`__zoom`,mo),e===i?i.interrupt().each(function(){S(this,arguments).event(r).start().zoom(null,typeof t==`function`?t.apply(this,arguments):t).end()}):x(e,t,n,r)},_.scaleBy=function(e,t,n,r){_.scaleTo(e,function(){return this.__zoom.k*(typeof t==`function`?t.apply(this,arguments):t)},n,r)},_.scaleTo=function(e,r,i,a){_.transform(e,function(){var e=t.apply(this,arguments),a=this.__zoom,s=i==null?b(e):typeof i==`function`?i.apply(this,arguments):i,c=a.invert(s),l=typeof r==`function`?r.apply(this,arguments):r;return n(y(v(a,l),s,c),e,o)},i,a)},_.translateBy=function(e,r,i,a){_.transform(e,function(){return n(this.__zoom.translate(typeof r==`function`?r.apply(this,arguments):r,typeof i==`function`?i.apply(this,arguments):i),t.apply(this,arguments),o)},null,a)},_.translateTo=function(e,r,i,a,s){_.transform(e,function(){var e=t.apply(this,arguments),s=this.__zoom,c=a==null?b(e):typeof a==`function`?a.apply(this,arguments):a;return n(co.translate(c[0],c[1]).scale(s.k).translate(typeof r==`function`?-r.apply(this,arguments):-r,typeof i==`function`?-i.apply(this,arguments):-i),e,o)},a,s)};function v(e,t){return t=Math.max(a[0],Math.min(a[1],t)),t===e.k?e:new so(t,e.x,e.y)}function y(e,t,n){var r=t[0]-n[0]*e.k,i=t[1]-n[1]*e.k;return r===e.x&&i===e.y?e:new so(e.k,r,i)}function b(e){return[(+e[0][0]+ +e[1][0])/2,(+e[0][1]+ +e[1][1])/2]}function x(e,n,r,i){e.on(`start.zoom`,function(){S(this,arguments).event(i).start()}).on(`interrupt.zoom end.zoom`,function(){S(this,arguments).event(i).end()}).tween(`zoom`,function(){var e=this,a=arguments,o=S(e,a).event(i),s=t.apply(e,a),l=r==null?b(s):typeof r==`function`?r.apply(e,a):r,u=Math.max(s[1][0]-s[0][0],s[1][1]-s[0][1]),d=e.__zoom,f=typeof n==`function`?n.apply(e,a):n,p=c(d.invert(l).concat(u/d.k),f.invert(l).concat(u/f.k));return function(e){if(e===1)e=f;else{var t=p(e),n=u/t[2];e=new so(n,l[0]-t[0]*n,l[1]-t[1]*n)}o.zoom(null,e)}})}function S(e,t,n){return!n&&e.__zooming||new C(e,t)}function C(e,n){this.that=e,this.args=n,this.active=0,this.sourceEvent=null,this.extent=t.apply(e,n),this.taps=0}C.prototype={event:function(e){return e&&(this.sourceEvent=e),this},start:function(){return++this.active===1&&(this.that.__zooming=this,this.emit(`start`)),this},zoom:function(e,t){return this.mouse&&e!==`mouse`&&(this.mouse[1]=t.invert(this.mouse[0])),this.touch0&&e!==`touch`&&(this.touch0[1]=t.invert(this.touch0[0])),this.touch1&&e!==`touch`&&(this.touch1[1]=t.invert(this.touch1[0])),this.that.__zoom=t,this.emit(`zoom`),this},end:function(){return--this.active===0&&(delete this.that.__zooming,this.emit(`end`)),this},emit:function(e){var t=Pn(this.that).datum();l.call(e,this.that,new oo(e,{sourceEvent:this.sourceEvent,target:_,type:e,transform:this.that.__zoom,dispatch:l}),t)}};function w(t,...i){if(!e.apply(this,arguments))return;var s=S(this,i).event(t),c=this.__zoom,l=Math.max(a[0],Math.min(a[1],c.k*2**r.apply(this,arguments))),u=In(t);if(s.wheel)(s.mouse[0][0]!==u[0]||s.mouse[0][1]!==u[1])&&(s.mouse[1]=c.invert(s.mouse[0]=u)),clearTimeout(s.wheel);else if(c.k===l)return;else s.mouse=[u,c.invert(u)],Ji(this),s.start();uo(t),s.wheel=setTimeout(d,m),s.zoom(`mouse`,n(y(v(c,l),s.mouse[0],s.mouse[1]),s.extent,o));function d(){s.wheel=null,s.end()}}function T(t,...r){if(f||!e.apply(this,arguments))return;var i=t.currentTarget,a=S(this,r,!0).event(t),s=Pn(t.view).on(`mousemove.zoom`,d,!0).on(`mouseup.zoom`,p,!0),c=In(t,i),l=t.clientX,u=t.clientY;Vn(t.view),lo(t),a.mouse=[c,this.__zoom.invert(c)],Ji(this),a.start();function d(e){if(uo(e),!a.moved){var t=e.clientX-l,r=e.clientY-u;a.moved=t*t+r*r>h}a.event(e).zoom(`mouse`,n(y(a.that.__zoom,a.mouse[0]=In(e,i),a.mouse[1]),a.extent,o))}function p(e){s.on(`mousemove.zoom mouseup.zoom`,null),Hn(e.view,a.moved),uo(e),a.event(e).end()}}function E(r,...i){if(e.apply(this,arguments)){var a=this.__zoom,c=In(r.changedTouches?r.changedTouches[0]:r,this),l=a.invert(c),u=a.k*(r.shiftKey?.5:2),d=n(y(v(a,u),c,l),t.apply(this,i),o);uo(r),s>0?Pn(this).transition().duration(s).call(x,d,c,r):Pn(this).call(_.transform,d,c,r)}}function D(t,...n){if(e.apply(this,arguments)){var r=t.touches,i=r.length,a=S(this,n,t.changedTouches.length===i).event(t),o,s,c,l;for(lo(t),s=0;s<i;++s)c=r[s],l=In(c,this),l=[l,this.__zoom.invert(l),c.identifier],a.touch0?!a.touch1&&a.touch0[2]!==l[2]&&(a.touch1=l,a.taps=0):(a.touch0=l,o=!0,a.taps=1+!!u);u&&=clearTimeout(u),o&&(a.taps<2&&(d=l[0],u=setTimeout(function(){u=null},p)),Ji(this),a.start())}}function O(e,...t){if(this.__zooming){var r=S(this,t).event(e),i=e.changedTouches,a=i.length,s,c,l,u;for(uo(e),s=0;s<a;++s)c=i[s],l=In(c,this),r.touch0&&r.touch0[2]===c.identifier?r.touch0[0]=l:r.touch1&&r.touch1[2]===c.identifier&&(r.touch1[0]=l);if(c=r.that.__zoom,r.touch1){var d=r.touch0[0],f=r.touch0[1],p=r.touch1[0],m=r.touch1[1],h=(h=p[0]-d[0])*h+(h=p[1]-d[1])*h,g=(g=m[0]-f[0])*g+(g=m[1]-f[1])*g;c=v(c,Math.sqrt(h/g)),l=[(d[0]+p[0])/2,(d[1]+p[1])/2],u=[(f[0]+m[0])/2,(f[1]+m[1])/2]}else if(r.touch0)l=r.touch0[0],u=r.touch0[1];else return;r.zoom(`touch`,n(y(c,l,u),r.extent,o))}}function k(e,...t){if(this.__zooming){var n=S(this,t).event(e),r=e.changedTouches,i=r.length,a,o;for(lo(e),f&&clearTimeout(f),f=setTimeout(function(){f=null},p),a=0;a<i;++a)o=r[a],n.touch0&&n.touch0[2]===o.identifier?delete n.touch0:n.touch1&&n.touch1[2]===o.identifier&&delete n.touch1;if(n.touch1&&!n.touch0&&(n.touch0=n.touch1,delete n.touch1),n.touch0)n.touch0[1]=this.__zoom.invert(n.touch0[0]);else if(n.end(),n.taps===2&&(o=In(o,this),Math.hypot(d[0]-o[0],d[1]-o[1])<g)){var s=Pn(this).on(`dblclick.zoom`);s&&s.apply(this,arguments)}}}return _.wheelDelta=function(e){return arguments.length?(r=typeof e==`function`?e:ao(+e),_):r},_.filter=function(t){return arguments.length?(e=typeof t==`function`?t:ao(!!t),_):e},_.touchable=function(e){return arguments.length?(i=typeof e==`function`?e:ao(!!e),_):i},_.extent=function(e){return arguments.length?(t=typeof e==`function`?e:ao([[+e[0][0],+e[0][1]],[+e[1][0],+e[1][1]]]),_):t},_.scaleExtent=function(e){return arguments.length?(a[0]=+e[0],a[1]=+e[1],_):[a[0],a[1]]},_.translateExtent=function(e){return arguments.length?(o[0][0]=+e[0][0],o[1][0]=+e[1][0],o[0][1]=+e[0][1],o[1][1]=+e[1][1],_):[[o[0][0],o[0][1]],[o[1][0],o[1][1]]]},_.constrain=function(e){return arguments.length?(n=e,_):n},_.duration=function(e){return arguments.length?(s=+e,_):s},_.interpolate=function(e){return arguments.length?(c=e,_):c},_.on=function(){var e=l.on.apply(l,arguments);return e===l?_:e},_.clickDistance=function(e){return arguments.length?(h=(e=+e)*e,_):Math.sqrt(h)},_.tapDistance=function(e){return arguments.length?(g=+e,_):g},_}var Y=/* @__PURE__ */ (e=>(e.Left=`left`,e.Top=`top`,e.Right=`right`,e.Bottom=`bottom`,e))(Y||{}),yo=/* @__PURE__ */ (e=>(e.Partial=`partial`,e.Full=`full`,e))(yo||{}),bo=/* @__PURE__ */ (e=>(e.Bezier=`default`,e.SimpleBezier=`simple-bezier`,e.Straight=`straight`,e.Step=`step`,e.SmoothStep=`smoothstep`,e))(bo||{}),xo=/* @__PURE__ */ (e=>(e.Strict=`strict`,e.Loose=`loose`,e))(xo||{}),So=/* @__PURE__ */ (e=>(e.Arrow=`arrow`,e.ArrowClosed=`arrowclosed`,e))(So||{}),Co=/* @__PURE__ */ (e=>(e.Free=`free`,e.Vertical=`vertical`,e.Horizontal=`horizontal`,e))(Co||{}),wo=[`INPUT`,`SELECT`,`TEXTAREA`],To=typeof document<`u`?document:null;function Eo(e){let t=e.composedPath?.call(e)?.[0]||e.target,n=typeof t?.hasAttribute==`function`&&t.hasAttribute(`contenteditable`),r=typeof t?.closest==`function`?t.closest(`.nokey`):null;return wo.includes(t?.nodeName)||n||!!r}function Do(e){return e.ctrlKey||e.metaKey||e.shiftKey||e.altKey}function Oo(e,t,n,r){let i=t.replace(`+`,`
`).replace(`

`,`
+`).split(`
`).map(e=>e.trim().toLowerCase());if(i.length===1)return e.toLowerCase()===t.toLowerCase();r||n.add(e.toLowerCase());let a=i.every((e,t)=>n.has(e)&&Array.from(n.values())[t]===i[t]);return r&&n.delete(e.toLowerCase()),a}function ko(e,t){return n=>{if(!n.code&&!n.key)return!1;let r=Ao(n.code,e);return Array.isArray(e)?e.some(e=>Oo(n[r],e,t,n.type===`keyup`)):Oo(n[r],e,t,n.type===`keyup`)}}function Ao(e,t){return t.includes(e)?`code`:`key`}function jo(e,n){let r=t(()=>U(n?.target)??To),i=R(U(e)===!0),a=!1,o=/* @__PURE__ */ new Set,s=l(U(e));q(()=>U(e),(e,t)=>{typeof t==`boolean`&&typeof e!=`boolean`&&c(),s=l(e)},{immediate:!0}),Ce([`blur`,`contextmenu`],c),Te((...e)=>s(...e),e=>{let t=U(n?.actInsideInputWithModifier)??!0,r=U(n?.preventDefault)??!1;if(a=Do(e),(!a||a&&!t)&&Eo(e))return;let o=e.composedPath?.call(e)?.[0]||e.target,s=o?.nodeName===`BUTTON`||o?.nodeName===`A`;r||!a&&s||e.preventDefault(),i.value=!0},{eventName:`keydown`,target:r}),Te((...e)=>s(...e),e=>{let t=U(n?.actInsideInputWithModifier)??!0;if(i.value){if((!a||a&&!t)&&Eo(e))return;a=!1,i.value=!1}},{eventName:`keyup`,target:r});function c(){a=!1,o.clear(),i.value=U(e)===!0}function l(e){return e===null?(c(),()=>!1):typeof e==`boolean`?(c(),i.value=e,()=>!1):Array.isArray(e)||typeof e==`string`?ko(e,o):e}return i}var Mo=`vue-flow__node-desc`,No=`vue-flow__edge-desc`,Po=`vue-flow__aria-live`,Fo=[`Enter`,` `,`Escape`],Io={ArrowUp:{x:0,y:-1},ArrowDown:{x:0,y:1},ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0}};function Lo(e){return{...e.computedPosition||{x:0,y:0},width:e.dimensions.width||0,height:e.dimensions.height||0}}function Ro(e,t){let n=Math.max(0,Math.min(e.x+e.width,t.x+t.width)-Math.max(e.x,t.x)),r=Math.max(0,Math.min(e.y+e.height,t.y+t.height)-Math.max(e.y,t.y));return Math.ceil(n*r)}function zo(e){return{width:e.offsetWidth,height:e.offsetHeight}}function Bo(e,t=0,n=1){return Math.min(Math.max(e,t),n)}function Vo(e,t){return{x:Bo(e.x,t[0][0],t[1][0]),y:Bo(e.y,t[0][1],t[1][1])}}function Ho(e){let t=e.getRootNode();return`elementFromPoint`in t?t:window.document}function Uo(e){return e&&typeof e==`object`&&`id`in e&&`source`in e&&`target`in e}function Wo(e){return e&&typeof e==`object`&&`id`in e&&`position`in e&&!Uo(e)}function Go(e){return Wo(e)&&`computedPosition`in e}function Ko(e){return!Number.isNaN(e)&&Number.isFinite(e)}function qo(e){return Ko(e.width)&&Ko(e.height)&&Ko(e.x)&&Ko(e.y)}function Jo(e,t,n){let r={id:e.id.toString(),type:e.type??`default`,dimensions:v({width:0,height:0}),computedPosition:v({z:0,...e.position}),handleBounds:{source:[],target:[]},draggable:void 0,selectable:void 0,connectable:void 0,focusable:void 0,selected:!1,dragging:!1,resizing:!1,initialized:!1,isParent:!1,position:{x:0,y:0},data:Q(e.data)?e.data:{},events:v(Q(e.events)?e.events:{})};return Object.assign(t??r,e,{id:e.id.toString(),parentNode:n})}function Yo(e,t,n){let r={id:e.id.toString(),type:e.type??t?.type??`default`,source:e.source.toString(),target:e.target.toString(),sourceHandle:e.sourceHandle?.toString(),targetHandle:e.targetHandle?.toString(),updatable:e.updatable??n?.updatable,selectable:e.selectable??n?.selectable,focusable:e.focusable??n?.focusable,data:Q(e.data)?e.data:{},events:v(Q(e.events)?e.events:{}),label:e.label??``,interactionWidth:e.interactionWidth??n?.interactionWidth,...n??{}};return Object.assign(t??r,e,{id:e.id.toString()})}function Xo(e,t,n,r){let i=typeof e==`string`?e:e.id,a=/* @__PURE__ */ new Set,o=r===`source`?`target`:`source`;for(let e of n)e[o]===i&&a.add(e[r]);return t.filter(e=>a.has(e.id))}function Zo(...e){if(e.length===3){let[t,n,r]=e;return Xo(t,n,r,`target`)}let[t,n]=e,r=typeof t==`string`?t:t.id;return n.filter(e=>Uo(e)&&e.source===r).map(e=>n.find(t=>Wo(t)&&t.id===e.target))}function Qo(...e){if(e.length===3){let[t,n,r]=e;return Xo(t,n,r,`source`)}let[t,n]=e,r=typeof t==`string`?t:t.id;return n.filter(e=>Uo(e)&&e.target===r).map(e=>n.find(t=>Wo(t)&&t.id===e.source))}function $o({source:e,sourceHandle:t,target:n,targetHandle:r}){return`vueflow__edge-${e}${t??``}-${n}${r??``}`}function es(e,t){return t.some(t=>Uo(t)&&t.source===e.source&&t.target===e.target&&(t.sourceHandle===e.sourceHandle||!t.sourceHandle&&!e.sourceHandle)&&(t.targetHandle===e.targetHandle||!t.targetHandle&&!e.targetHandle))}function ts({x:e,y:t},{x:n,y:r,zoom:i}){return{x:e*i+n,y:t*i+r}}function ns({x:e,y:t},{x:n,y:r,zoom:i},a=!1,o=[1,1]){let s={x:(e-n)/i,y:(t-r)/i};return a?Ks(s,o):s}function rs(e,t){return{x:Math.min(e.x,t.x),y:Math.min(e.y,t.y),x2:Math.max(e.x2,t.x2),y2:Math.max(e.y2,t.y2)}}function is({x:e,y:t,width:n,height:r}){return{x:e,y:t,x2:e+n,y2:t+r}}function as({x:e,y:t,x2:n,y2:r}){return{x:e,y:t,width:n-e,height:r-t}}function os(e){let t={x:1/0,y:1/0,x2:-1/0,y2:-1/0};for(let n=0;n<e.length;n++){let r=e[n];t=rs(t,is({...r.computedPosition,...r.dimensions}))}return as(t)}function ss(e,t,n={x:0,y:0,zoom:1},r=!1,i=!1){let a={...ns(t,n),width:t.width/n.zoom,height:t.height/n.zoom},o=[];for(let t of e){let{dimensions:e,selectable:n=!0,hidden:s=!1}=t,c=e.width??t.width??null,l=e.height??t.height??null;if(i&&!n||s)continue;let u=Ro(a,Lo(t)),d=c===null||l===null,f=r&&u>0,p=(c??0)*(l??0);(d||f||u>=p||t.dragging)&&o.push(t)}return o}function cs(e,t){let n=/* @__PURE__ */ new Set;if(typeof e==`string`)n.add(e);else if(e.length>=1)for(let t of e)n.add(t.id);return t.filter(e=>n.has(e.source)||n.has(e.target))}function ls(e,t){if(typeof e==`number`)return Math.floor((t-t/(1+e))*.5);if(typeof e==`string`&&e.endsWith(`px`)){let t=Number.parseFloat(e);if(!Number.isNaN(t))return Math.floor(t)}if(typeof e==`string`&&e.endsWith(`%`)){let n=Number.parseFloat(e);if(!Number.isNaN(n))return Math.floor(t*n*.01)}return ac(`The padding value "${e}" is invalid. Please provide a number or a string with a valid unit (px or %).`),0}function us(e,t,n){if(typeof e==`string`||typeof e==`number`){let r=ls(e,n),i=ls(e,t);return{top:r,right:i,bottom:r,left:i,x:i*2,y:r*2}}if(typeof e==`object`){let r=ls(e.top??e.y??0,n),i=ls(e.bottom??e.y??0,n),a=ls(e.left??e.x??0,t),o=ls(e.right??e.x??0,t);return{top:r,right:o,bottom:i,left:a,x:a+o,y:r+i}}return{top:0,right:0,bottom:0,left:0,x:0,y:0}}function ds(e,t,n,r,i,a){let{x:o,y:s}=ts(e,{x:t,y:n,zoom:r}),{x:c,y:l}=ts({x:e.x+e.width,y:e.y+e.height},{x:t,y:n,zoom:r}),u=i-c,d=a-l;return{left:Math.floor(o),top:Math.floor(s),right:Math.floor(u),bottom:Math.floor(d)}}function fs(e,t,n,r,i,a=.1){let o=us(a,t,n),s=(t-o.x)/e.width,c=(n-o.y)/e.height,l=Bo(Math.min(s,c),r,i),u=e.x+e.width/2,d=e.y+e.height/2,f=t/2-u*l,p=n/2-d*l,m=ds(e,f,p,l,t,n),h={left:Math.min(m.left-o.left,0),top:Math.min(m.top-o.top,0),right:Math.min(m.right-o.right,0),bottom:Math.min(m.bottom-o.bottom,0)};return{x:f-h.left+h.right,y:p-h.top+h.bottom,zoom:l}}function ps(e,t){return{x:t.x+e.x,y:t.y+e.y,z:(e.z>t.z?e.z:t.z)+1}}function ms(e,t){if(!e.parentNode)return!1;let n=t.get(e.parentNode);return n?n.selected?!0:ms(n,t):!1}function hs(e,t){return e===void 0?``:typeof e==`string`?e:`${t?`${t}__`:``}${Object.keys(e).sort().map(t=>`${t}=${e[t]}`).join(`&`)}`}function gs(e){let t=e.ctrlKey&&Ws()?10:1;return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*t}function _s(e,t,n){return e<t?Bo(Math.abs(e-t),1,t)/t:e>n?-Bo(Math.abs(e-n),1,t)/t:0}function vs(e,t,n=15,r=40){return[_s(e.x,r,t.width-r)*n,_s(e.y,r,t.height-r)*n]}function ys(e,t){if(t){let n=e.position.x+e.dimensions.width-t.dimensions.width,r=e.position.y+e.dimensions.height-t.dimensions.height;if(n>0||r>0||e.position.x<0||e.position.y<0){let i={};if(typeof t.style==`function`?i={...t.style(t)}:t.style&&(i={...t.style}),i.width=i.width??`${t.dimensions.width}px`,i.height=i.height??`${t.dimensions.height}px`,n>0){if(typeof i.width==`string`){let e=Number(i.width.replace(`px`,``));i.width=`${e+n}px`}else i.width+=n}if(r>0){if(typeof i.height==`string`){let e=Number(i.height.replace(`px`,``));i.height=`${e+r}px`}else i.height+=r}if(e.position.x<0){let n=Math.abs(e.position.x);if(t.position.x=t.position.x-n,typeof i.width==`string`){let e=Number(i.width.replace(`px`,``));i.width=`${e+n}px`}else i.width+=n;e.position.x=0}if(e.position.y<0){let n=Math.abs(e.position.y);if(t.position.y=t.position.y-n,typeof i.height==`string`){let e=Number(i.height.replace(`px`,``));i.height=`${e+n}px`}else i.height+=n;e.position.y=0}t.dimensions.width=Number(i.width.toString().replace(`px`,``)),t.dimensions.height=Number(i.height.toString().replace(`px`,``)),t.style=typeof t.style==`function`?e=>{let n=t.style;return{...n(e),...i}}:{...t.style,...i}}}}function bs(e,t){let n=e.filter(e=>e.type===`add`||e.type===`remove`);for(let e of n)if(e.type===`add`)t.findIndex(t=>t.id===e.item.id)===-1&&t.push(e.item);else if(e.type===`remove`){let n=t.findIndex(t=>t.id===e.id);n!==-1&&t.splice(n,1)}let r=t.map(e=>e.id);for(let n of t)for(let i of e)if(i.id===n.id)switch(i.type){case`select`:n.selected=i.selected;break;case`position`:if(Go(n)&&(i.position!==void 0&&(n.position=i.position),i.dragging!==void 0&&(n.dragging=i.dragging),n.expandParent&&n.parentNode)){let e=t[r.indexOf(n.parentNode)];e&&Go(e)&&ys(n,e)}break;case`dimensions`:if(Go(n)&&(i.dimensions!==void 0&&(n.dimensions=i.dimensions),i.updateStyle!==void 0&&i.updateStyle&&(n.style={...n.style||{},width:`${i.dimensions?.width}px`,height:`${i.dimensions?.height}px`}),i.resizing!==void 0&&(n.resizing=i.resizing),n.expandParent&&n.parentNode)){let e=t[r.indexOf(n.parentNode)];e&&Go(e)&&(e.dimensions.width&&e.dimensions.height?ys(n,e):b(()=>{ys(n,e)}))}}return t}function xs(e,t){return{id:e,type:`select`,selected:t}}function Ss(e){return{item:e,type:`add`}}function Cs(e){return{id:e,type:`remove`}}function ws(e,t,n,r,i){return{id:e,source:t,target:n,sourceHandle:r||null,targetHandle:i||null,type:`remove`}}function Ts(e,t=/* @__PURE__ */ new Set,n=!1){let r=[];for(let[i,a]of e){let e=t.has(i);(a.selected!==void 0||e)&&a.selected!==e&&(n&&(a.selected=e),r.push(xs(a.id,e)))}return r}var Es=()=>{};function X(e){let t=/* @__PURE__ */ new Set,n=Es,r=()=>!1,i=()=>t.size>0||r(),a=e=>{n=e},o=()=>{n=Es},s=e=>{r=e},c=()=>{r=()=>!1},l=e=>{t.delete(e)};return{on:e=>{t.add(e);let n=()=>l(e);return ae(n),{off:n}},off:l,trigger:r=>{let a=[n];return i()?a.push(...t):e&&a.push(e),Promise.allSettled(a.map(e=>e(r)))},hasListeners:i,listeners:t,setEmitter:a,removeEmitter:o,setHasEmitListeners:s,removeHasEmitListeners:c}}function Ds(e,t,n){let r=e;do{if(r&&r.matches(t))return!0;if(r===n)return!1;r=r.parentElement}while(r);return!1}function Os(e,t,n,r){let i=/* @__PURE__ */ new Map;for(let[a,o]of e)(o.selected||o.id===r)&&(!o.parentNode||!ms(o,e))&&(o.draggable||t&&o.draggable===void 0)&&e.get(a)&&i.set(a,{id:o.id,position:o.position||{x:0,y:0},distance:{x:n.x-o.computedPosition?.x||0,y:n.y-o.computedPosition?.y||0},from:{x:o.computedPosition.x,y:o.computedPosition.y},extent:o.extent,parentNode:o.parentNode,dimensions:{...o.dimensions},expandParent:o.expandParent});return Array.from(i.values())}function ks({id:e,dragItems:t,findNode:n}){let r=[];for(let e of t){let t=n(e.id);t&&r.push(t)}return[e?r.find(t=>t.id===e):r[0],r]}function As(e){if(Array.isArray(e))switch(e.length){case 1:return[e[0],e[0],e[0],e[0]];case 2:return[e[0],e[1],e[0],e[1]];case 3:return[e[0],e[1],e[2],e[1]];case 4:return e;default:return[0,0,0,0]}return[e,e,e,e]}function js(e,t,n){let[r,i,a,o]=typeof e==`string`?[0,0,0,0]:As(e.padding);return n&&n.computedPosition.x!==void 0&&n.computedPosition.y!==void 0&&n.dimensions.width!==void 0&&n.dimensions.height!==void 0?[[n.computedPosition.x+o,n.computedPosition.y+r],[n.computedPosition.x+n.dimensions.width-i,n.computedPosition.y+n.dimensions.height-a]]:!1}function Ms(e,t,n,r){let i=e.extent||n;if((i===`parent`||!Array.isArray(i)&&i?.range===`parent`)&&!e.expandParent){if(e.parentNode&&r&&e.dimensions.width&&e.dimensions.height){let t=js(i,e,r);t&&(i=t)}else t(new Bs(Z.NODE_EXTENT_INVALID,e.id)),i=n}else if(Array.isArray(i)){let e=r?.computedPosition.x||0,t=r?.computedPosition.y||0;i=[[i[0][0]+e,i[0][1]+t],[i[1][0]+e,i[1][1]+t]]}else if(i!==`parent`&&i?.range&&Array.isArray(i.range)){let[e,t,n,a]=As(i.padding),o=r?.computedPosition.x||0,s=r?.computedPosition.y||0;i=[[i.range[0][0]+o+a,i.range[0][1]+s+e],[i.range[1][0]+o-t,i.range[1][1]+s-n]]}return i===`parent`?[[-1/0,-1/0],[1/0,1/0]]:i}function Ns({width:e,height:t},n){return[n[0],[n[1][0]-(e||0),n[1][1]-(t||0)]]}function Ps(e,t,n,r,i){let a=Vo(t,Ns(e.dimensions,Ms(e,n,r,i)));return{position:{x:a.x-(i?.computedPosition.x||0),y:a.y-(i?.computedPosition.y||0)},computedPosition:a}}function Fs(e,t,n=Y.Left,r=!1){let i=(t?.x??0)+e.computedPosition.x,a=(t?.y??0)+e.computedPosition.y,{width:o,height:s}=t??Gs(e);if(r)return{x:i+o/2,y:a+s/2};switch(t?.position??n){case Y.Top:return{x:i+o/2,y:a};case Y.Right:return{x:i+o,y:a+s/2};case Y.Bottom:return{x:i+o/2,y:a+s};case Y.Left:return{x:i,y:a+s/2}}}function Is(e,t){return e&&(t?e.find(e=>e.id===t):e[0])||null}function Ls({sourcePos:e,targetPos:t,sourceWidth:n,sourceHeight:r,targetWidth:i,targetHeight:a,width:o,height:s,viewport:c}){let l={x:Math.min(e.x,t.x),y:Math.min(e.y,t.y),x2:Math.max(e.x+n,t.x+i),y2:Math.max(e.y+r,t.y+a)};l.x===l.x2&&(l.x2+=1),l.y===l.y2&&(l.y2+=1);let u=is({x:(0-c.x)/c.zoom,y:(0-c.y)/c.zoom,width:o/c.zoom,height:s/c.zoom}),d=Math.max(0,Math.min(u.x2,l.x2)-Math.max(u.x,l.x)),f=Math.max(0,Math.min(u.y2,l.y2)-Math.max(u.y,l.y));return Math.ceil(d*f)>0}function Rs(e,t,n=!1){let r=typeof e.zIndex==`number`,i=r?e.zIndex:0,a=t(e.source),o=t(e.target);return!a||!o?0:(n&&(i=r?e.zIndex:Math.max(a.computedPosition.z||0,o.computedPosition.z||0)),i)}var Z=/* @__PURE__ */ (e=>(e.MISSING_STYLES=`MISSING_STYLES`,e.MISSING_VIEWPORT_DIMENSIONS=`MISSING_VIEWPORT_DIMENSIONS`,e.NODE_INVALID=`NODE_INVALID`,e.NODE_NOT_FOUND=`NODE_NOT_FOUND`,e.NODE_MISSING_PARENT=`NODE_MISSING_PARENT`,e.NODE_TYPE_MISSING=`NODE_TYPE_MISSING`,e.NODE_EXTENT_INVALID=`NODE_EXTENT_INVALID`,e.EDGE_INVALID=`EDGE_INVALID`,e.EDGE_NOT_FOUND=`EDGE_NOT_FOUND`,e.EDGE_SOURCE_MISSING=`EDGE_SOURCE_MISSING`,e.EDGE_TARGET_MISSING=`EDGE_TARGET_MISSING`,e.EDGE_TYPE_MISSING=`EDGE_TYPE_MISSING`,e.EDGE_SOURCE_TARGET_SAME=`EDGE_SOURCE_TARGET_SAME`,e.EDGE_SOURCE_TARGET_MISSING=`EDGE_SOURCE_TARGET_MISSING`,e.EDGE_ORPHANED=`EDGE_ORPHANED`,e.USEVUEFLOW_OPTIONS=`USEVUEFLOW_OPTIONS`,e))(Z||{}),zs={MISSING_STYLES:()=>`It seems that you haven't loaded the necessary styles. Please import '@vue-flow/core/dist/style.css' to ensure that the graph is rendered correctly`,MISSING_VIEWPORT_DIMENSIONS:()=>`The Vue Flow parent container needs a width and a height to render the graph`,NODE_INVALID:e=>`Node is invalid
Node: ${e}`,NODE_NOT_FOUND:e=>`Node not found
Node: ${e}`,NODE_MISSING_PARENT:(e,t)=>`Node is missing a parent
Node: ${e}
Parent: ${t}`,NODE_TYPE_MISSING:e=>`Node type is missing
Type: ${e}`,NODE_EXTENT_INVALID:e=>`Only child nodes can use a parent extent
Node: ${e}`,EDGE_INVALID:e=>`An edge needs a source and a target
Edge: ${e}`,EDGE_SOURCE_MISSING:(e,t)=>`Edge source is missing
Edge: ${e} 
Source: ${t}`,EDGE_TARGET_MISSING:(e,t)=>`Edge target is missing
Edge: ${e} 
Target: ${t}`,EDGE_TYPE_MISSING:e=>`Edge type is missing
Type: ${e}`,EDGE_SOURCE_TARGET_SAME:(e,t,n)=>`Edge source and target are the same
Edge: ${e} 
Source: ${t} 
Target: ${n}`,EDGE_SOURCE_TARGET_MISSING:(e,t,n)=>`Edge source or target is missing
Edge: ${e} 
Source: ${t} 
Target: ${n}`,EDGE_ORPHANED:e=>`Edge was orphaned (suddenly missing source or target) and has been removed
Edge: ${e}`,EDGE_NOT_FOUND:e=>`Edge not found
Edge: ${e}`,USEVUEFLOW_OPTIONS:()=>`The options parameter is deprecated and will be removed in the next major version. Please use the id parameter instead`},Bs=class extends Error{constructor(e,...t){super(zs[e]?.call(zs,...t)),this.name=`VueFlowError`,this.code=e,this.args=t}};function Vs(e){return`clientX`in e}function Hs(e){return`sourceEvent`in e}function Us(e,t){let n=Vs(e),r,i;return n?(r=e.clientX,i=e.clientY):`touches`in e&&e.touches.length>0?(r=e.touches[0].clientX,i=e.touches[0].clientY):`changedTouches`in e&&e.changedTouches.length>0?(r=e.changedTouches[0].clientX,i=e.changedTouches[0].clientY):(r=0,i=0),{x:r-(t?.left??0),y:i-(t?.top??0)}}var Ws=()=>typeof navigator<`u`&&(navigator==null?void 0:navigator.userAgent)?.indexOf(`Mac`)>=0;function Gs(e){return{width:e.dimensions?.width??e.width??0,height:e.dimensions?.height??e.height??0}}function Ks(e,t=[1,1]){return{x:t[0]*Math.round(e.x/t[0]),y:t[1]*Math.round(e.y/t[1])}}var qs=()=>!0;function Js(e){e?.classList.remove(`valid`,`connecting`,`vue-flow__handle-valid`,`vue-flow__handle-connecting`)}function Ys(e,t,n){let r=[],i={x:e.x-n,y:e.y-n,width:n*2,height:n*2};for(let e of t.values())Ro(i,Lo(e))>0&&r.push(e);return r}var Xs=250;function Zs(e,t,n,r){let i=[],a=1/0,o=Ys(e,n,t+Xs);for(let n of o){let o=[...n.handleBounds?.source??[],...n.handleBounds?.target??[]];for(let s of o){if(r.nodeId===s.nodeId&&r.type===s.type&&r.id===s.id)continue;let{x:o,y:c}=Fs(n,s,s.position,!0),l=Math.sqrt((o-e.x)**2+(c-e.y)**2);l>t||(l<a?(i=[{...s,x:o,y:c}],a=l):l===a&&i.push({...s,x:o,y:c}))}}if(!i.length)return null;if(i.length>1){let e=r.type===`source`?`target`:`source`;return i.find(t=>t.type===e)??i[0]}return i[0]}function Qs(e,{handle:t,connectionMode:n,fromNodeId:r,fromHandleId:i,fromType:a,doc:o,lib:s,flowId:c,isValidConnection:l=qs},u,d,f,p){let m=a===`target`,h=t?o.querySelector(`.${s}-flow__handle[data-id="${c}-${t?.nodeId}-${t?.id}-${t?.type}"]`):null,{x:g,y:_}=Us(e),v=o.elementFromPoint(g,_),y=v?.classList.contains(`${s}-flow__handle`)?v:h,b={handleDomNode:y,isValid:!1,connection:null,toHandle:null};if(y){let e=$s(void 0,y),t=y.getAttribute(`data-nodeid`),a=y.getAttribute(`data-handleid`),o=y.classList.contains(`connectable`),s=y.classList.contains(`connectableend`);if(!t||!e)return b;let c={source:m?t:r,sourceHandle:m?a:i,target:m?r:t,targetHandle:m?i:a};b.connection=c,b.isValid=o&&s&&(n===xo.Strict?m&&e===`source`||!m&&e===`target`:t!==r||a!==i)&&l(c,{nodes:d,edges:u,sourceNode:f(c.source),targetNode:f(c.target)}),b.toHandle=nc(t,e,a,p,n,!0)}return b}function $s(e,t){return e||(t?.classList.contains(`target`)?`target`:t?.classList.contains(`source`)?`source`:null)}function ec(e,t){let n=null;return t?n=`valid`:e&&!t&&(n=`invalid`),n}function tc(e,t){let n=null;return t?n=!0:e&&!t&&(n=!1),n}function nc(e,t,n,r,i,a=!1){let o=r.get(e);if(!o)return null;let s=i===xo.Strict?o.handleBounds?.[t]:[...o.handleBounds?.source??[],...o.handleBounds?.target??[]],c=(n?s?.find(e=>e.id===n):s?.[0])??null;return c&&a?{...c,...Fs(o,c,c.position,!0)}:c}var rc={[Y.Left]:Y.Right,[Y.Right]:Y.Left,[Y.Top]:Y.Bottom,[Y.Bottom]:Y.Top},ic=[`production`,`prod`];function ac(e,...t){oc()&&console.warn(`[Vue Flow]: ${e}`,...t)}function oc(){return!ic.includes(`production`)}function sc(e,t,n,r,i){let a=t.querySelectorAll(`.vue-flow__handle.${e}`);return a?.length?Array.from(a).map(t=>{let a=t.getBoundingClientRect();return{id:t.getAttribute(`data-handleid`),type:e,nodeId:i,position:t.getAttribute(`data-handlepos`),x:(a.left-n.left)/r,y:(a.top-n.top)/r,...zo(t)}}):null}function cc(e,t,n,r,i,a=!1,o){i.value=!1,e.selected?(a||e.selected&&t)&&(r([e]),b(()=>{o.blur()})):n([e])}function Q(e){return W(e)!==void 0}function lc(e,t,n,r){if(!e||!e.source||!e.target)return n(new Bs(Z.EDGE_INVALID,e?.id??`[ID UNKNOWN]`)),!1;let i;return i=Uo(e)?e:{...e,id:$o(e)},i=Yo(i,void 0,r),!es(i,t)&&i}function uc(e,t,n,r,i){if(!t.source||!t.target)return i(new Bs(Z.EDGE_INVALID,e.id)),!1;if(!n)return i(new Bs(Z.EDGE_NOT_FOUND,e.id)),!1;let{id:a,...o}=e;return{...o,id:r?$o(t):a,source:t.source,target:t.target,sourceHandle:t.sourceHandle,targetHandle:t.targetHandle}}function dc(e,t,n){let r={},i=[];for(let a=0;a<e.length;++a){let o=e[a];if(!Wo(o)){n(new Bs(Z.NODE_INVALID,o?.id));continue}let s=Jo(o,t(o.id),o.parentNode);o.parentNode&&(r[o.parentNode]=!0),i[a]=s}for(let e of i){let a=t(e.parentNode)||i.find(t=>t.id===e.parentNode);e.parentNode&&!a&&n(new Bs(Z.NODE_MISSING_PARENT,e.id,e.parentNode)),(e.parentNode||r[e.id])&&(r[e.id]&&(e.isParent=!0),a&&(a.isParent=!0))}return i}function fc(e,t,n,r,i,a){let o=i,s=r.get(o)||/* @__PURE__ */ new Map;r.set(o,s.set(n,t)),o=`${i}-${e}`;let c=r.get(o)||/* @__PURE__ */ new Map;if(r.set(o,c.set(n,t)),a){o=`${i}-${e}-${a}`;let s=r.get(o)||/* @__PURE__ */ new Map;r.set(o,s.set(n,t))}}function pc(e,t,n){e.clear();for(let t of n){let{source:n,target:r,sourceHandle:i=null,targetHandle:a=null}=t,o={edgeId:t.id,source:n,target:r,sourceHandle:i,targetHandle:a},s=`${n}-${i}--${r}-${a}`;fc(`source`,o,`${r}-${a}--${n}-${i}`,e,n,i),fc(`target`,o,s,e,r,a)}}function mc(e,t){if(e.size!==t.size)return!1;for(let n of e)if(!t.has(n))return!1;return!0}function hc(e,t,n,r,i,a,o,s){let c=[];for(let l of e){let e=Uo(l)?l:lc(l,s,i,a);if(!e)continue;let u=n(e.source),d=n(e.target);if(!u||!d){i(new Bs(Z.EDGE_SOURCE_TARGET_MISSING,e.id,e.source,e.target));continue}if(!u){i(new Bs(Z.EDGE_SOURCE_MISSING,e.id,e.source));continue}if(!d){i(new Bs(Z.EDGE_TARGET_MISSING,e.id,e.target));continue}if(t&&!t(e,{edges:s,nodes:o,sourceNode:u,targetNode:d})){i(new Bs(Z.EDGE_INVALID,e.id));continue}let f=r(e.id);c.push({...Yo(e,f,a),sourceNode:u,targetNode:d})}return c}var gc=Symbol(`vueFlow`),_c=Symbol(`nodeId`),vc=Symbol(`nodeRef`),yc=Symbol(`edgeId`),bc=Symbol(`edgeRef`),xc=Symbol(`slots`);function Sc(e){let{vueFlowRef:t,snapToGrid:n,snapGrid:r,noDragClassName:i,nodeLookup:a,nodeExtent:o,nodeDragThreshold:s,viewport:c,autoPanOnNodeDrag:l,autoPanSpeed:u,nodesDraggable:d,panBy:f,findNode:p,multiSelectionActive:m,nodesSelectionActive:h,selectNodesOnDrag:g,removeSelectedElements:_,addSelectedNodes:v,updateNodePositions:y,emits:b}=$(),{onStart:x,onDrag:S,onStop:C,onClick:w,el:T,disabled:E,id:D,selectable:O,dragHandle:k}=e,A=R(!1),j=[],M,N=null,P={x:void 0,y:void 0},F={x:0,y:0},I=null,L=!1,z=!1,B=0,V=!1,H=Tc(),W=({x:e,y:t})=>{P={x:e,y:t};let i=!1;if(j=j.map(a=>{let s={x:e-a.distance.x,y:t-a.distance.y},{computedPosition:c}=Ps(a,n.value?Ks(s,r.value):s,b.error,o.value,a.parentNode?p(a.parentNode):void 0);return i=i||a.position.x!==c.x||a.position.y!==c.y,a.position=c,a}),z||=i,i&&(y(j,!0,!0),A.value=!0,I)){let[e,t]=ks({id:D,dragItems:j,findNode:p});S({event:I,node:e,nodes:t})}},ee=()=>{if(!N)return;let[e,t]=vs(F,N,u.value);if(e!==0||t!==0){let n={x:(P.x??0)-e/c.value.zoom,y:(P.y??0)-t/c.value.zoom};f({x:e,y:t})&&W(n)}B=requestAnimationFrame(ee)},G=(e,t)=>{L=!0;let n=p(D);g.value||m.value||!n||n.selected||_(),n&&U(O)&&g.value&&cc(n,m.value,v,_,h,!1,t);let r=H(e.sourceEvent);if(P=r,j=Os(a.value,d.value,r,D),j.length){let[t,n]=ks({id:D,dragItems:j,findNode:p});x({event:e.sourceEvent,node:t,nodes:n})}},K=(e,n)=>{e.sourceEvent.type===`touchmove`&&e.sourceEvent.touches.length>1||(z=!1,s.value===0&&G(e,n),P=H(e.sourceEvent),N=t.value?.getBoundingClientRect()||null,F=Us(e.sourceEvent,N))},te=(e,t)=>{let n=H(e.sourceEvent);if(!V&&L&&l.value&&(V=!0,ee()),!L){let r=n.xSnapped-(P.x??0),i=n.ySnapped-(P.y??0);Math.sqrt(r*r+i*i)>s.value&&G(e,t)}(P.x!==n.xSnapped||P.y!==n.ySnapped)&&j.length&&L&&(I=e.sourceEvent,F=Us(e.sourceEvent,N),W(n))},ne=e=>{let t=!1;if(!L&&!A.value&&!m.value){let n=e.sourceEvent,r=H(n),i=r.xSnapped-(P.x??0),a=r.ySnapped-(P.y??0),o=Math.sqrt(i*i+a*a);o!==0&&o<=s.value&&(w?.(n),t=!0)}if(j.length&&!t){z&&=(y(j,!1,!1),!1);let[t,n]=ks({id:D,dragItems:j,findNode:p});C({event:e.sourceEvent,node:t,nodes:n})}j=[],A.value=!1,V=!1,L=!1,P={x:void 0,y:void 0},cancelAnimationFrame(B)};return q([()=>U(E),T],([e,t],n,r)=>{if(t){let n=Pn(t);e||(M=Yn().on(`start`,e=>K(e,t)).on(`drag`,e=>te(e,t)).on(`end`,e=>ne(e)).filter(e=>{let n=e.target,r=U(k);return!e.button&&(!i.value||!Ds(n,`.${i.value}`,t)&&(!r||Ds(n,r,t)))}),n.call(M)),r(()=>{n.on(`.drag`,null),M&&(M.on(`start`,null),M.on(`drag`,null),M.on(`end`,null))})}}),A}function Cc(){return{doubleClick:X(),click:X(),mouseEnter:X(),mouseMove:X(),mouseLeave:X(),contextMenu:X(),updateStart:X(),update:X(),updateEnd:X()}}function wc(e,t){let n=Cc();return n.doubleClick.on(n=>{var r,i;t.edgeDoubleClick(n),(i=(r=e.events)?.doubleClick)==null||i.call(r,n)}),n.click.on(n=>{var r,i;t.edgeClick(n),(i=(r=e.events)?.click)==null||i.call(r,n)}),n.mouseEnter.on(n=>{var r,i;t.edgeMouseEnter(n),(i=(r=e.events)?.mouseEnter)==null||i.call(r,n)}),n.mouseMove.on(n=>{var r,i;t.edgeMouseMove(n),(i=(r=e.events)?.mouseMove)==null||i.call(r,n)}),n.mouseLeave.on(n=>{var r,i;t.edgeMouseLeave(n),(i=(r=e.events)?.mouseLeave)==null||i.call(r,n)}),n.contextMenu.on(n=>{var r,i;t.edgeContextMenu(n),(i=(r=e.events)?.contextMenu)==null||i.call(r,n)}),n.updateStart.on(n=>{var r,i;t.edgeUpdateStart(n),(i=(r=e.events)?.updateStart)==null||i.call(r,n)}),n.update.on(n=>{var r,i;t.edgeUpdate(n),(i=(r=e.events)?.update)==null||i.call(r,n)}),n.updateEnd.on(n=>{var r,i;t.edgeUpdateEnd(n),(i=(r=e.events)?.updateEnd)==null||i.call(r,n)}),Object.entries(n).reduce((e,[t,n])=>(e.emit[t]=n.trigger,e.on[t]=n.on,e),{emit:{},on:{}})}function Tc(){let{viewport:e,snapGrid:t,snapToGrid:n,vueFlowRef:r}=$();return i=>{let a=r.value?.getBoundingClientRect()??{left:0,top:0},{x:o,y:s}=Us(Hs(i)?i.sourceEvent:i,a),c=ns({x:o,y:s},e.value),{x:l,y:u}=n.value?Ks(c,t.value):c;return{xSnapped:l,ySnapped:u,...c}}}function Ec(){return!0}function Dc({handleId:e,nodeId:t,type:n,isValidConnection:r,edgeUpdaterType:i,onEdgeUpdate:a,onEdgeUpdateEnd:o}){let{id:s,vueFlowRef:c,connectionMode:l,connectionRadius:u,connectOnClick:d,connectionClickStartHandle:f,nodesConnectable:p,autoPanOnConnect:m,autoPanSpeed:h,findNode:g,panBy:_,startConnection:v,updateConnection:y,endConnection:b,emits:x,viewport:S,edges:C,nodes:w,isValidConnection:T,nodeLookup:E}=$(),D=null,O=!1,k=null;function A(d){let f=U(n)===`target`,p=Vs(d),A=Ho(d.target),j=d.currentTarget;if(j&&(p&&d.button===0||!p)){let n=function(n){H=Us(n,z),P=Zs(ns(H,S.value,!1,[1,1]),u.value,E.value,G),W||=(ee(),!0);let r=Qs(n,{handle:P,connectionMode:l.value,fromNodeId:U(t),fromHandleId:U(e),fromType:f?`target`:`source`,isValidConnection:N,doc:A,lib:`vue`,flowId:s,nodeLookup:E.value},C.value,w.value,g,E.value);k=r.handleDomNode,D=r.connection,O=tc(!!P,r.isValid);let i={...te,isValid:O,to:r.toHandle&&O?ts({x:r.toHandle.x,y:r.toHandle.y},S.value):H,toHandle:r.toHandle,toPosition:O&&r.toHandle?r.toHandle.position:rc[G.position],toNode:r.toHandle?E.value.get(r.toHandle.nodeId):null};if(O&&P&&te?.toHandle&&i.toHandle&&te.toHandle.type===i.toHandle.type&&te.toHandle.nodeId===i.toHandle.nodeId&&te.toHandle.id===i.toHandle.id&&te.to.x===i.to.x&&te.to.y===i.to.y)return;let a=P??r.toHandle;if(y(a&&O?ts({x:a.x,y:a.y},S.value):H,a,ec(!!a,O)),te=i,!P&&!O&&!k)return Js(V);D&&D.source!==D.target&&k&&(Js(V),V=k,k.classList.add(`connecting`,`vue-flow__handle-connecting`),k.classList.toggle(`valid`,!!O),k.classList.toggle(`vue-flow__handle-valid`,!!O))},p=function(e){`touches`in e&&e.touches.length>0||((P||k)&&D&&O&&(a?a(e,D):x.connect(D)),x.connectEnd(e),i&&o?.(e),Js(V),cancelAnimationFrame(F),b(e),W=!1,O=!1,D=null,k=null,A.removeEventListener(`mousemove`,n),A.removeEventListener(`mouseup`,p),A.removeEventListener(`touchmove`,n),A.removeEventListener(`touchend`,p))},M=g(U(t)),N=U(r)||T.value||Ec;!N&&M&&(N=(f?M.isValidSourcePos:M.isValidTargetPos)||Ec);let P,F=0,{x:I,y:L}=Us(d),R=$s(U(i),j),z=c.value?.getBoundingClientRect();if(!z||!R)return;let B=nc(U(t),R,U(e),E.value,l.value);if(!B)return;let V,H=Us(d,z),W=!1,ee=()=>{if(!m.value)return;let[e,t]=vs(H,z,h.value);_({x:e,y:t}),F=requestAnimationFrame(ee)},G={...B,nodeId:U(t),type:R,position:B.position},K=E.value.get(U(t)),q={inProgress:!0,isValid:null,from:Fs(K,G,Y.Left,!0),fromHandle:G,fromPosition:G.position,fromNode:K,to:H,toHandle:null,toPosition:rc[G.position],toNode:null};v({nodeId:U(t),id:U(e),type:R,position:j?.getAttribute(`data-handlepos`)||Y.Top,...H},{x:I-z.left,y:L-z.top}),x.connectStart({event:d,nodeId:U(t),handleId:U(e),handleType:R});let te=q;A.addEventListener(`mousemove`,n),A.addEventListener(`mouseup`,p),A.addEventListener(`touchmove`,n),A.addEventListener(`touchend`,p)}}function j(i){if(!d.value)return;let a=U(n)===`target`;if(!f.value){x.clickConnectStart({event:i,nodeId:U(t),handleId:U(e)}),v({nodeId:U(t),type:U(n),id:U(e),position:Y.Top,...Us(i)},void 0,!0);return}let o=U(r)||T.value||Ec,c=g(U(t));if(!o&&c&&(o=(a?c.isValidSourcePos:c.isValidTargetPos)||Ec),c&&(c.connectable===void 0?p.value:c.connectable)===!1)return;let u=Ho(i.target),m=Qs(i,{handle:{nodeId:U(t),id:U(e),type:U(n),position:Y.Top,...Us(i)},connectionMode:l.value,fromNodeId:f.value.nodeId,fromHandleId:f.value.id??null,fromType:f.value.type,isValidConnection:o,doc:u,lib:`vue`,flowId:s,nodeLookup:E.value},C.value,w.value,g,E.value),h=m.connection?.source===m.connection?.target;m.isValid&&m.connection&&!h&&x.connect(m.connection),x.clickConnectEnd(i),b(i,!0)}return{handlePointerDown:A,handleClick:j}}function Oc(){return h(_c,``)}function kc(e){let n=e??Oc()??``,r=h(vc,M(null)),{findNode:i,edges:a,emits:o}=$(),s=i(n);return s||o.error(new Bs(Z.NODE_NOT_FOUND,n)),{id:n,nodeEl:r,node:s,parentNode:t(()=>i(s.parentNode)),connectedEdges:t(()=>cs([s],a.value))}}function Ac(){return{doubleClick:X(),click:X(),mouseEnter:X(),mouseMove:X(),mouseLeave:X(),contextMenu:X(),dragStart:X(),drag:X(),dragStop:X()}}function jc(e,t){let n=Ac();return n.doubleClick.on(n=>{var r,i;t.nodeDoubleClick(n),(i=(r=e.events)?.doubleClick)==null||i.call(r,n)}),n.click.on(n=>{var r,i;t.nodeClick(n),(i=(r=e.events)?.click)==null||i.call(r,n)}),n.mouseEnter.on(n=>{var r,i;t.nodeMouseEnter(n),(i=(r=e.events)?.mouseEnter)==null||i.call(r,n)}),n.mouseMove.on(n=>{var r,i;t.nodeMouseMove(n),(i=(r=e.events)?.mouseMove)==null||i.call(r,n)}),n.mouseLeave.on(n=>{var r,i;t.nodeMouseLeave(n),(i=(r=e.events)?.mouseLeave)==null||i.call(r,n)}),n.contextMenu.on(n=>{var r,i;t.nodeContextMenu(n),(i=(r=e.events)?.contextMenu)==null||i.call(r,n)}),n.dragStart.on(n=>{var r,i;t.nodeDragStart(n),(i=(r=e.events)?.dragStart)==null||i.call(r,n)}),n.drag.on(n=>{var r,i;t.nodeDrag(n),(i=(r=e.events)?.drag)==null||i.call(r,n)}),n.dragStop.on(n=>{var r,i;t.nodeDragStop(n),(i=(r=e.events)?.dragStop)==null||i.call(r,n)}),Object.entries(n).reduce((e,[t,n])=>(e.emit[t]=n.trigger,e.on[t]=n.on,e),{emit:{},on:{}})}function Mc(){let{getSelectedNodes:e,nodeExtent:t,updateNodePositions:n,findNode:r,snapGrid:i,snapToGrid:a,nodesDraggable:o,emits:s}=$();return(c,l=!1)=>{let u=a.value?i.value[0]:5,d=a.value?i.value[1]:5,f=l?4:1,p=c.x*u*f,m=c.y*d*f,h=[];for(let n of e.value)if(n.draggable||o&&n.draggable===void 0){let{position:e}=Ps(n,{x:n.computedPosition.x+p,y:n.computedPosition.y+m},s.error,t.value,n.parentNode?r(n.parentNode):void 0);h.push({id:n.id,position:e,from:n.position,distance:{x:c.x,y:c.y},dimensions:n.dimensions})}n(h,!0,!1)}}var Nc=.1,Pc=e=>((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2;function Fc(){return ac(`Viewport not initialized yet.`),Promise.resolve(!1)}var Ic={zoomIn:Fc,zoomOut:Fc,zoomTo:Fc,fitView:Fc,setCenter:Fc,fitBounds:Fc,project:e=>e,screenToFlowCoordinate:e=>e,flowToScreenCoordinate:e=>e,setViewport:Fc,setTransform:Fc,getViewport:()=>({x:0,y:0,zoom:1}),getTransform:()=>({x:0,y:0,zoom:1}),viewportInitialized:!1};function Lc(e){function n(t,n){return new Promise(r=>{e.d3Selection&&e.d3Zoom?e.d3Zoom.interpolate(n?.interpolate===`linear`?Qr:fi).scaleBy(Rc(e.d3Selection,n?.duration,n?.ease,()=>{r(!0)}),t):r(!1)})}function r(t,n,r,i){return new Promise(a=>{var o;let{x:s,y:c}=Vo({x:-t,y:-n},e.translateExtent),l=co.translate(-s,-c).scale(r);e.d3Selection&&e.d3Zoom?(o=e.d3Zoom)==null||o.interpolate(i?.interpolate===`linear`?Qr:fi).transform(Rc(e.d3Selection,i?.duration,i?.ease,()=>{a(!0)}),l):a(!1)})}return t(()=>e.d3Zoom&&e.d3Selection&&e.dimensions.width&&e.dimensions.height?{viewportInitialized:!0,zoomIn:e=>n(1.2,e),zoomOut:e=>n(1/1.2,e),zoomTo:(t,n)=>new Promise(r=>{e.d3Selection&&e.d3Zoom?e.d3Zoom.interpolate(n?.interpolate===`linear`?Qr:fi).scaleTo(Rc(e.d3Selection,n?.duration,n?.ease,()=>{r(!0)}),t):r(!1)}),setViewport:(e,t)=>r(e.x,e.y,e.zoom,t),setTransform:(e,t)=>r(e.x,e.y,e.zoom,t),getViewport:()=>({x:e.viewport.x,y:e.viewport.y,zoom:e.viewport.zoom}),getTransform:()=>({x:e.viewport.x,y:e.viewport.y,zoom:e.viewport.zoom}),fitView:(t={padding:Nc,includeHiddenNodes:!1,duration:0})=>{let n=[];for(let r of e.nodes)r.dimensions.width&&r.dimensions.height&&(t?.includeHiddenNodes||!r.hidden)&&(!t.nodes?.length||t.nodes?.length&&t.nodes.includes(r.id))&&n.push(r);if(!n.length)return Promise.resolve(!1);let{x:i,y:a,zoom:o}=fs(os(n),e.dimensions.width,e.dimensions.height,t.minZoom??e.minZoom,t.maxZoom??e.maxZoom,t.padding??Nc);return r(i,a,o,t)},setCenter:(t,n,i)=>{let a=i?.zoom===void 0?e.maxZoom:i.zoom;return r(e.dimensions.width/2-t*a,e.dimensions.height/2-n*a,a,i)},fitBounds:(t,n={padding:Nc})=>{let{x:i,y:a,zoom:o}=fs(t,e.dimensions.width,e.dimensions.height,e.minZoom,e.maxZoom,n.padding??Nc);return r(i,a,o,n)},project:t=>ns(t,e.viewport,e.snapToGrid,e.snapGrid),screenToFlowCoordinate:t=>{if(e.vueFlowRef){let{x:n,y:r}=e.vueFlowRef.getBoundingClientRect();return ns({x:t.x-n,y:t.y-r},e.viewport,e.snapToGrid,e.snapGrid)}return{x:0,y:0}},flowToScreenCoordinate:t=>{if(e.vueFlowRef){let{x:n,y:r}=e.vueFlowRef.getBoundingClientRect();return ts({x:t.x+n,y:t.y+r},e.viewport)}return{x:0,y:0}}}:Ic)}function Rc(e,t=0,n=Pc,r=()=>{}){let i=typeof t==`number`&&t>0;return i||r(),i?e.transition().duration(t).ease(n).on(`end`,r):e}function zc(e,t,n){let r=d(!0);return r.run(()=>{r.run(()=>{let t,r,i=!!(n.nodes.value.length||n.edges.value.length);t=_e([e.modelValue,()=>e.modelValue?.value?.length],([e])=>{e&&Array.isArray(e)&&(r?.pause(),n.setElements(e),!r&&!i&&e.length?i=!0:r?.resume())}),r=_e([n.nodes,n.edges,()=>n.edges.value.length,()=>n.nodes.value.length],([n,r])=>{e.modelValue?.value&&Array.isArray(e.modelValue.value)&&(t?.pause(),e.modelValue.value=[...n,...r],b(()=>{t?.resume()}))},{immediate:i}),E(()=>{t?.stop(),r?.stop()})}),r.run(()=>{let t,r,i=!!n.nodes.value.length;t=_e([e.nodes,()=>e.nodes?.value?.length],([e])=>{e&&Array.isArray(e)&&(r?.pause(),n.setNodes(e),!r&&!i&&e.length?i=!0:r?.resume())}),r=_e([n.nodes,()=>n.nodes.value.length],([n])=>{e.nodes?.value&&Array.isArray(e.nodes.value)&&(t?.pause(),e.nodes.value=[...n],b(()=>{t?.resume()}))},{immediate:i}),E(()=>{t?.stop(),r?.stop()})}),r.run(()=>{let t,r,i=!!n.edges.value.length;t=_e([e.edges,()=>e.edges?.value?.length],([e])=>{e&&Array.isArray(e)&&(r?.pause(),n.setEdges(e),!r&&!i&&e.length?i=!0:r?.resume())}),r=_e([n.edges,()=>n.edges.value.length],([n])=>{e.edges?.value&&Array.isArray(e.edges.value)&&(t?.pause(),e.edges.value=[...n],b(()=>{t?.resume()}))},{immediate:i}),E(()=>{t?.stop(),r?.stop()})}),r.run(()=>{q(()=>t.minZoom,()=>{t.minZoom&&Q(t.minZoom)&&n.setMinZoom(t.minZoom)},{immediate:!0})}),r.run(()=>{q(()=>t.maxZoom,()=>{t.maxZoom&&Q(t.maxZoom)&&n.setMaxZoom(t.maxZoom)},{immediate:!0})}),r.run(()=>{q(()=>t.translateExtent,()=>{t.translateExtent&&Q(t.translateExtent)&&n.setTranslateExtent(t.translateExtent)},{immediate:!0})}),r.run(()=>{q(()=>t.nodeExtent,()=>{t.nodeExtent&&Q(t.nodeExtent)&&n.setNodeExtent(t.nodeExtent)},{immediate:!0})}),r.run(()=>{q(()=>t.applyDefault,()=>{Q(t.applyDefault)&&(n.applyDefault.value=t.applyDefault)},{immediate:!0})}),r.run(()=>{let e=async e=>{let r=e;typeof t.autoConnect==`function`&&(r=await t.autoConnect(e)),r!==!1&&n.addEdges([r])};q(()=>t.autoConnect,()=>{Q(t.autoConnect)&&(n.autoConnect.value=t.autoConnect)},{immediate:!0}),q(n.autoConnect,(t,r,i)=>{t?n.onConnect(e):n.hooks.value.connect.off(e),i(()=>{n.hooks.value.connect.off(e)})},{immediate:!0})}),(()=>{let e=[`id`,`modelValue`,`translateExtent`,`nodeExtent`,`edges`,`nodes`,`maxZoom`,`minZoom`,`applyDefault`,`autoConnect`];for(let i of Object.keys(t)){let a=i;if(!e.includes(a)){let e=V(()=>t[a]),i=n[a];_(i)&&r.run(()=>{q(e,e=>{Q(e)&&(i.value=e)},{immediate:!0})})}}})()}),()=>r.stop()}function Bc(){return{edgesChange:X(),nodesChange:X(),nodeDoubleClick:X(),nodeClick:X(),nodeMouseEnter:X(),nodeMouseMove:X(),nodeMouseLeave:X(),nodeContextMenu:X(),nodeDragStart:X(),nodeDrag:X(),nodeDragStop:X(),nodesInitialized:X(),miniMapNodeClick:X(),miniMapNodeDoubleClick:X(),miniMapNodeMouseEnter:X(),miniMapNodeMouseMove:X(),miniMapNodeMouseLeave:X(),connect:X(),connectStart:X(),connectEnd:X(),clickConnectStart:X(),clickConnectEnd:X(),paneReady:X(),init:X(),move:X(),moveStart:X(),moveEnd:X(),selectionDragStart:X(),selectionDrag:X(),selectionDragStop:X(),selectionContextMenu:X(),selectionStart:X(),selectionEnd:X(),viewportChangeStart:X(),viewportChange:X(),viewportChangeEnd:X(),paneScroll:X(),paneClick:X(),paneContextMenu:X(),paneMouseEnter:X(),paneMouseMove:X(),paneMouseLeave:X(),edgeContextMenu:X(),edgeMouseEnter:X(),edgeMouseMove:X(),edgeMouseLeave:X(),edgeDoubleClick:X(),edgeClick:X(),edgeUpdateStart:X(),edgeUpdate:X(),edgeUpdateEnd:X(),updateNodeInternals:X(),error:X(e=>ac(e.message))}}function Vc(e,t){let n=f();C(()=>{for(let[n,i]of Object.entries(t.value))i.setEmitter(t=>{e(n,t)}),ae(i.removeEmitter),i.setHasEmitListeners(()=>r(n)),ae(i.removeHasEmitListeners)});function r(e){let t=Hc(e);return!!n?.vnode.props?.[t]}}function Hc(e){let[t,...n]=e.split(`:`);return`on${t.replace(/(?:^|-)(\w)/g,(e,t)=>t.toUpperCase())}${n.length?`:${n.join(`:`)}`:``}`}function Uc(){return{vueFlowRef:null,viewportRef:null,nodes:[],edges:[],connectionLookup:/* @__PURE__ */ new Map,nodeTypes:{},edgeTypes:{},initialized:!1,dimensions:{width:0,height:0},viewport:{x:0,y:0,zoom:1},d3Zoom:null,d3Selection:null,d3ZoomHandler:null,minZoom:.5,maxZoom:2,translateExtent:[[-1/0,-1/0],[1/0,1/0]],nodeExtent:[[-1/0,-1/0],[1/0,1/0]],selectionMode:yo.Full,paneDragging:!1,preventScrolling:!0,zoomOnScroll:!0,zoomOnPinch:!0,zoomOnDoubleClick:!0,panOnScroll:!1,panOnScrollSpeed:.5,panOnScrollMode:Co.Free,paneClickDistance:0,panOnDrag:!0,edgeUpdaterRadius:10,onlyRenderVisibleElements:!1,defaultViewport:{x:0,y:0,zoom:1},nodesSelectionActive:!1,userSelectionActive:!1,userSelectionRect:null,defaultMarkerColor:`#b1b1b7`,connectionLineStyle:{},connectionLineType:null,connectionLineOptions:{type:bo.Bezier,style:{}},connectionMode:xo.Loose,connectionStartHandle:null,connectionEndHandle:null,connectionClickStartHandle:null,connectionPosition:{x:NaN,y:NaN},connectionRadius:20,connectOnClick:!0,connectionStatus:null,isValidConnection:null,snapGrid:[15,15],snapToGrid:!1,edgesUpdatable:!1,edgesFocusable:!0,nodesFocusable:!0,nodesConnectable:!0,nodesDraggable:!0,nodeDragThreshold:1,elementsSelectable:!0,selectNodesOnDrag:!0,multiSelectionActive:!1,selectionKeyCode:`Shift`,multiSelectionKeyCode:Ws()?`Meta`:`Control`,zoomActivationKeyCode:Ws()?`Meta`:`Control`,deleteKeyCode:`Backspace`,panActivationKeyCode:`Space`,hooks:Bc(),applyDefault:!0,autoConnect:!1,fitViewOnInit:!1,fitViewOnInitDone:!1,noDragClassName:`nodrag`,noWheelClassName:`nowheel`,noPanClassName:`nopan`,defaultEdgeOptions:void 0,elevateEdgesOnSelect:!1,elevateNodesOnSelect:!0,autoPanOnNodeDrag:!0,autoPanOnConnect:!0,autoPanSpeed:15,disableKeyboardA11y:!1,ariaLiveMessage:``}}var Wc=[`id`,`vueFlowRef`,`viewportRef`,`initialized`,`modelValue`,`nodes`,`edges`,`maxZoom`,`minZoom`,`translateExtent`,`hooks`,`defaultEdgeOptions`];function Gc(e,t,n){let r=Lc(e),i=t=>{let n=t??[];e.hooks.updateNodeInternals.trigger(n)},a=t=>Qo(t,e.nodes,e.edges),o=t=>Zo(t,e.nodes,e.edges),s=t=>cs(t,e.edges),c=({id:t,type:n,nodeId:r})=>{let i=t?`-${n}-${t}`:`-${n}`;return Array.from(e.connectionLookup.get(`${r}${i}`)?.values()??[])},l=e=>{if(e)return t.value.get(e)},u=e=>{if(e)return n.value.get(e)},d=(t,n,r)=>{let i=[];for(let e of t){let t={id:e.id,type:`position`,dragging:r,from:e.from};if(n&&(t.position=e.position,e.parentNode)){let n=l(e.parentNode);t.position={x:t.position.x-(n?.computedPosition?.x??0),y:t.position.y-(n?.computedPosition?.y??0)}}i.push(t)}i?.length&&e.hooks.nodesChange.trigger(i)},f=t=>{if(!e.vueFlowRef)return;let n=e.vueFlowRef.querySelector(`.vue-flow__transformationpane`);if(!n)return;let i=window.getComputedStyle(n),{m22:a}=new window.DOMMatrixReadOnly(i.transform),o=[];for(let e of t){let t=e,n=l(t.id);if(n){let e=zo(t.nodeElement);if(e.width&&e.height&&(n.dimensions.width!==e.width||n.dimensions.height!==e.height||t.forceUpdate)){let r=t.nodeElement.getBoundingClientRect();n.dimensions=e,n.handleBounds.source=sc(`source`,t.nodeElement,r,a,n.id),n.handleBounds.target=sc(`target`,t.nodeElement,r,a,n.id),o.push({id:n.id,type:`dimensions`,dimensions:e})}}}!e.fitViewOnInitDone&&e.fitViewOnInit&&r.value.fitView().then(()=>{e.fitViewOnInitDone=!0}),o.length&&e.hooks.nodesChange.trigger(o)},p=(r,i)=>{let a=/* @__PURE__ */ new Set,o=/* @__PURE__ */ new Set;for(let e of r)Wo(e)?a.add(e.id):Uo(e)&&o.add(e.id);let s=Ts(t.value,a,!0),c=Ts(n.value,o);if(e.multiSelectionActive){for(let e of a)s.push(xs(e,i));for(let e of o)c.push(xs(e,i))}s.length&&e.hooks.nodesChange.trigger(s),c.length&&e.hooks.edgesChange.trigger(c)},m=r=>{if(e.multiSelectionActive){let t=r.map(e=>xs(e.id,!0));e.hooks.nodesChange.trigger(t)}else e.hooks.nodesChange.trigger(Ts(t.value,new Set(r.map(e=>e.id)),!0)),e.hooks.edgesChange.trigger(Ts(n.value))},h=r=>{if(e.multiSelectionActive){let t=r.map(e=>xs(e.id,!0));e.hooks.edgesChange.trigger(t)}else e.hooks.edgesChange.trigger(Ts(n.value,new Set(r.map(e=>e.id)))),e.hooks.nodesChange.trigger(Ts(t.value,/* @__PURE__ */ new Set,!0))},g=e=>{p(e,!0)},_=t=>{let n=(t||e.nodes).map(e=>(e.selected=!1,xs(e.id,!1)));e.hooks.nodesChange.trigger(n)},v=t=>{let n=(t||e.edges).map(e=>(e.selected=!1,xs(e.id,!1)));e.hooks.edgesChange.trigger(n)},y=t=>{if(!t||!t.length)return p([],!1);let n=t.reduce((e,t)=>{let n=xs(t.id,!1);return Wo(t)?e.nodes.push(n):e.edges.push(n),e},{nodes:[],edges:[]});n.nodes.length&&e.hooks.nodesChange.trigger(n.nodes),n.edges.length&&e.hooks.edgesChange.trigger(n.edges)},b=t=>{var n;(n=e.d3Zoom)==null||n.scaleExtent([t,e.maxZoom]),e.minZoom=t},x=t=>{var n;(n=e.d3Zoom)==null||n.scaleExtent([e.minZoom,t]),e.maxZoom=t},S=t=>{var n;(n=e.d3Zoom)==null||n.translateExtent(t),e.translateExtent=t},C=t=>{e.nodeExtent=t,i()},w=t=>{var n;(n=e.d3Zoom)==null||n.clickDistance(t)},T=t=>{e.nodesDraggable=t,e.nodesConnectable=t,e.elementsSelectable=t},E=t=>{let n=t instanceof Function?t(e.nodes):t;(e.initialized||n.length)&&(e.nodes=dc(n,l,e.hooks.error.trigger))},D=t=>{let r=t instanceof Function?t(e.edges):t;if(!e.initialized&&!r.length)return;let i=hc(r,e.isValidConnection,l,u,e.hooks.error.trigger,e.defaultEdgeOptions,e.nodes,e.edges);pc(e.connectionLookup,n.value,i),e.edges=i},O=t=>{let n=t instanceof Function?t([...e.nodes,...e.edges]):t;(e.initialized||n.length)&&(E(n.filter(Wo)),D(n.filter(Uo)))},k=t=>{let n=t instanceof Function?t(e.nodes):t;n=Array.isArray(n)?n:[n];let r=dc(n,l,e.hooks.error.trigger),i=[];for(let e of r)i.push(Ss(e));i.length&&e.hooks.nodesChange.trigger(i)},A=t=>{let n=t instanceof Function?t(e.edges):t;n=Array.isArray(n)?n:[n];let r=hc(n,e.isValidConnection,l,u,e.hooks.error.trigger,e.defaultEdgeOptions,e.nodes,e.edges),i=[];for(let e of r)i.push(Ss(e));i.length&&e.hooks.edgesChange.trigger(i)},j=(t,n=!0,r=!1)=>{let i=t instanceof Function?t(e.nodes):t,a=Array.isArray(i)?i:[i],o=[],c=[];function u(e){let t=s(e);for(let e of t)(!Q(e.deletable)||e.deletable)&&c.push(ws(e.id,e.source,e.target,e.sourceHandle,e.targetHandle))}function d(t){let r=[];for(let n of e.nodes)n.parentNode===t&&r.push(n);if(r.length){for(let e of r)o.push(Cs(e.id));n&&u(r);for(let e of r)d(e.id)}}for(let e of a){let t=typeof e==`string`?l(e):e;t&&(!Q(t.deletable)||t.deletable)&&(o.push(Cs(t.id)),n&&u([t]),r&&d(t.id))}c.length&&e.hooks.edgesChange.trigger(c),o.length&&e.hooks.nodesChange.trigger(o)},M=t=>{let n=t instanceof Function?t(e.edges):t,r=Array.isArray(n)?n:[n],i=[];for(let e of r){let t=typeof e==`string`?u(e):e;t&&(!Q(t.deletable)||t.deletable)&&i.push(ws(typeof e==`string`?e:e.id,t.source,t.target,t.sourceHandle,t.targetHandle))}e.hooks.edgesChange.trigger(i)},N=(t,r,i=!0)=>{let a=u(t.id);if(!a)return!1;let o=e.edges.indexOf(a),s=uc(t,r,a,i,e.hooks.error.trigger);if(s){let[t]=hc([s],e.isValidConnection,l,u,e.hooks.error.trigger,e.defaultEdgeOptions,e.nodes,e.edges);return e.edges=e.edges.map((e,n)=>n===o?t:e),pc(e.connectionLookup,n.value,[t]),t}return!1},P=(e,t,n={replace:!1})=>{let r=u(e);if(!r)return;let i=typeof t==`function`?t(r):t;r.data=n.replace?i:{...r.data,...i}},F=t=>bs(t,e.nodes),I=t=>{let r=bs(t,e.edges);return pc(e.connectionLookup,n.value,r),r},L=(t,n,r={replace:!1})=>{let i=l(t);if(!i)return;let a=typeof n==`function`?n(i):n;r.replace?e.nodes.splice(e.nodes.indexOf(i),1,a):Object.assign(i,a)},R=(e,t,n={replace:!1})=>{let r=l(e);if(!r)return;let i=typeof t==`function`?t(r):t;r.data=n.replace?i:{...r.data,...i}},z=(t,n,r=!1)=>{r?e.connectionClickStartHandle=t:e.connectionStartHandle=t,e.connectionEndHandle=null,e.connectionStatus=null,n&&(e.connectionPosition=n)},B=(t,n=null,r=null)=>{e.connectionStartHandle&&(e.connectionPosition=t,e.connectionEndHandle=n,e.connectionStatus=r)},V=(t,n)=>{e.connectionPosition={x:NaN,y:NaN},e.connectionEndHandle=null,e.connectionStatus=null,n?e.connectionClickStartHandle=null:e.connectionStartHandle=null},H=e=>{let t=qo(e),n=t?null:Go(e)?e:l(e.id);return!t&&!n?[null,null,t]:[t?e:Lo(n),n,t]},U=(t,n=!0,r=e.nodes)=>{let[i,a,o]=H(t);if(!i)return[];let s=[];for(let t of r||e.nodes){if(!o&&(t.id===a.id||!t.computedPosition))continue;let e=Lo(t),r=Ro(e,i);(n&&r>0||r>=e.width*e.height||r>=Number(i.width)*Number(i.height))&&s.push(t)}return s},W=(e,t,n=!0)=>{let[r]=H(e);if(!r)return!1;let i=Ro(r,t);return n&&i>0||i>=Number(r.width)*Number(r.height)},ee=t=>{let{viewport:n,dimensions:r,d3Zoom:i,d3Selection:a,translateExtent:o}=e;if(!i||!a||!t.x&&!t.y)return!1;let s=co.translate(n.x+t.x,n.y+t.y).scale(n.zoom),c=[[0,0],[r.width,r.height]],l=i.constrain()(s,c,o),u=e.viewport.x!==l.x||e.viewport.y!==l.y||e.viewport.zoom!==l.k;return i.transform(a,l),u},G=t=>{let n=t instanceof Function?t(e):t,r=[`d3Zoom`,`d3Selection`,`d3ZoomHandler`,`viewportRef`,`vueFlowRef`,`dimensions`,`hooks`];Q(n.defaultEdgeOptions)&&(e.defaultEdgeOptions=n.defaultEdgeOptions);let i=n.modelValue||n.nodes||n.edges?[]:void 0;i&&(n.modelValue&&i.push(...n.modelValue),n.nodes&&i.push(...n.nodes),n.edges&&i.push(...n.edges),O(i));let a=()=>{Q(n.maxZoom)&&x(n.maxZoom),Q(n.minZoom)&&b(n.minZoom),Q(n.translateExtent)&&S(n.translateExtent)};for(let t of Object.keys(n)){let i=t,a=n[i];![...Wc,...r].includes(i)&&Q(a)&&(e[i]=a)}be(()=>e.d3Zoom).not.toBeNull().then(a),e.initialized||=!0};return{updateNodePositions:d,updateNodeDimensions:f,setElements:O,setNodes:E,setEdges:D,addNodes:k,addEdges:A,removeNodes:j,removeEdges:M,findNode:l,findEdge:u,updateEdge:N,updateEdgeData:P,updateNode:L,updateNodeData:R,applyEdgeChanges:I,applyNodeChanges:F,addSelectedElements:g,addSelectedNodes:m,addSelectedEdges:h,setMinZoom:b,setMaxZoom:x,setTranslateExtent:S,setNodeExtent:C,setPaneClickDistance:w,removeSelectedElements:y,removeSelectedNodes:_,removeSelectedEdges:v,startConnection:z,updateConnection:B,endConnection:V,setInteractive:T,setState:G,getIntersectingNodes:U,getIncomers:a,getOutgoers:o,getConnectedEdges:s,getHandleConnections:c,isNodeIntersecting:W,panBy:ee,fitView:e=>r.value.fitView(e),zoomIn:e=>r.value.zoomIn(e),zoomOut:e=>r.value.zoomOut(e),zoomTo:(e,t)=>r.value.zoomTo(e,t),setViewport:(e,t)=>r.value.setViewport(e,t),setTransform:(e,t)=>r.value.setTransform(e,t),getViewport:()=>r.value.getViewport(),getTransform:()=>r.value.getTransform(),setCenter:(e,t,n)=>r.value.setCenter(e,t,n),fitBounds:(e,t)=>r.value.fitBounds(e,t),project:e=>r.value.project(e),screenToFlowCoordinate:e=>r.value.screenToFlowCoordinate(e),flowToScreenCoordinate:e=>r.value.flowToScreenCoordinate(e),toObject:()=>{let t=[],n=[];for(let n of e.nodes){let{computedPosition:e,handleBounds:r,selected:i,dimensions:a,isParent:o,resizing:s,dragging:c,events:l,...u}=n;t.push(u)}for(let t of e.edges){let{selected:e,sourceNode:r,targetNode:i,events:a,...o}=t;n.push(o)}return JSON.parse(JSON.stringify({nodes:t,edges:n,position:[e.viewport.x,e.viewport.y],zoom:e.viewport.zoom,viewport:e.viewport}))},fromObject:t=>new Promise(n=>{let{nodes:i,edges:a,position:o,zoom:s,viewport:c}=t;i&&E(i),a&&D(a);let[l,u]=c?.x&&c?.y?[c.x,c.y]:o??[null,null];if(l&&u){let t=c?.zoom||s||e.viewport.zoom;return be(()=>r.value.viewportInitialized).toBe(!0).then(()=>{r.value.setViewport({x:l,y:u,zoom:t}).then(()=>{n(!0)})})}n(!0)}),updateNodeInternals:i,viewportHelper:r,$reset:()=>{let t=Uc();if(e.edges=[],e.nodes=[],e.d3Zoom&&e.d3Selection){let n=co.translate(t.defaultViewport.x??0,t.defaultViewport.y??0).scale(Bo(t.defaultViewport.zoom??1,t.minZoom,t.maxZoom)),r=e.viewportRef.getBoundingClientRect(),i=[[0,0],[r.width,r.height]],a=e.d3Zoom.constrain()(n,i,t.translateExtent);e.d3Zoom.transform(e.d3Selection,a)}G(t)},$destroy:()=>{}}}var Kc=[`data-id`,`data-handleid`,`data-nodeid`,`data-handlepos`],qc=/* @__PURE__ */ u({name:`Handle`,compatConfig:{MODE:3},props:{id:{default:null},type:{},position:{default:()=>Y.Top},isValidConnection:{type:Function},connectable:{type:[Boolean,Number,String,Function],default:void 0},connectableStart:{type:Boolean,default:!0},connectableEnd:{type:Boolean,default:!0}},setup(e,{expose:n}){let r=o(e,[`position`,`connectable`,`connectableStart`,`connectableEnd`,`id`]),a=V(()=>r.type??`source`),s=V(()=>r.isValidConnection??null),{id:c,connectionStartHandle:l,connectionClickStartHandle:u,connectionEndHandle:d,vueFlowRef:f,nodesConnectable:p,noDragClassName:m,noPanClassName:h}=$(),{id:g,node:_,nodeEl:v,connectedEdges:y}=kc(),b=M(),S=V(()=>e.connectableStart===void 0||e.connectableStart),C=V(()=>e.connectableEnd===void 0||e.connectableEnd),w=V(()=>l.value?.nodeId===g&&l.value?.id===e.id&&l.value?.type===a.value||d.value?.nodeId===g&&d.value?.id===e.id&&d.value?.type===a.value),E=V(()=>u.value?.nodeId===g&&u.value?.id===e.id&&u.value?.type===a.value),{handlePointerDown:D,handleClick:k}=Dc({nodeId:g,handleId:e.id,isValidConnection:s,type:a}),A=t(()=>typeof e.connectable==`string`&&e.connectable===`single`?!y.value.some(t=>{let n=t[`${a.value}Handle`];return t[a.value]===g?!n||n===e.id:!1}):typeof e.connectable==`number`?y.value.filter(t=>{let n=t[`${a.value}Handle`];return t[a.value]===g?!n||n===e.id:!1}).length<e.connectable:typeof e.connectable==`function`?e.connectable(_,y.value):Q(e.connectable)?e.connectable:p.value);T(()=>{if(!_.dimensions.width||!_.dimensions.height)return;let t=_.handleBounds[a.value]?.find(t=>t.id===e.id);if(!f.value||t)return;let n=f.value.querySelector(`.vue-flow__transformationpane`);if(!v.value||!b.value||!n||!e.id)return;let r=v.value.getBoundingClientRect(),i=b.value.getBoundingClientRect(),o=window.getComputedStyle(n),{m22:s}=new window.DOMMatrixReadOnly(o.transform),c={id:e.id,position:e.position,x:(i.left-r.left)/s,y:(i.top-r.top)/s,type:a.value,nodeId:g,...zo(b.value)};_.handleBounds[a.value]=[..._.handleBounds[a.value]??[],c]});function j(e){let t=Vs(e);A.value&&S.value&&(t&&e.button===0||!t)&&D(e)}function N(e){g&&(u.value||S.value)&&A.value&&k(e)}return n({handleClick:k,handlePointerDown:D,onClick:N,onPointerDown:j}),(t,n)=>(O(),i(`div`,{ref_key:`handle`,ref:b,"data-id":`${W(c)}-${W(g)}-${e.id}-${a.value}`,"data-handleid":e.id,"data-nodeid":W(g),"data-handlepos":t.position,class:x([`vue-flow__handle`,[`vue-flow__handle-${t.position}`,`vue-flow__handle-${e.id}`,W(m),W(h),a.value,{connectable:A.value,connecting:E.value,connectablestart:S.value,connectableend:C.value,connectionindicator:A.value&&(S.value&&!w.value||C.value&&w.value)}]]),onMousedown:j,onTouchstartPassive:j,onClick:N},[P(t.$slots,`default`,{id:t.id})],42,Kc))}}),Jc=function({sourcePosition:t=Y.Bottom,targetPosition:n=Y.Top,label:r,connectable:i=!0,isValidTargetPos:a,isValidSourcePos:o,data:s}){let c=s.label??r;return[m(qc,{type:`target`,position:n,connectable:i,isValidConnection:a}),typeof c!=`string`&&c?m(c):m(e,[c]),m(qc,{type:`source`,position:t,connectable:i,isValidConnection:o})]};Jc.props=[`sourcePosition`,`targetPosition`,`label`,`isValidTargetPos`,`isValidSourcePos`,`connectable`,`data`],Jc.inheritAttrs=!1,Jc.compatConfig={MODE:3};var Yc=Jc,Xc=function({targetPosition:t=Y.Top,label:n,connectable:r=!0,isValidTargetPos:i,data:a}){let o=a.label??n;return[m(qc,{type:`target`,position:t,connectable:r,isValidConnection:i}),typeof o!=`string`&&o?m(o):m(e,[o])]};Xc.props=[`targetPosition`,`label`,`isValidTargetPos`,`connectable`,`data`],Xc.inheritAttrs=!1,Xc.compatConfig={MODE:3};var Zc=Xc,Qc=function({sourcePosition:t=Y.Bottom,label:n,connectable:r=!0,isValidSourcePos:i,data:a}){let o=a.label??n;return[typeof o!=`string`&&o?m(o):m(e,[o]),m(qc,{type:`source`,position:t,connectable:r,isValidConnection:i})]};Qc.props=[`sourcePosition`,`label`,`isValidSourcePos`,`connectable`,`data`],Qc.inheritAttrs=!1,Qc.compatConfig={MODE:3};var $c=Qc,el=[`transform`],tl=[`width`,`height`,`x`,`y`,`rx`,`ry`],nl=[`y`],rl=/* @__PURE__ */ u({name:`EdgeText`,compatConfig:{MODE:3},props:{x:{},y:{},label:{},labelStyle:{default:()=>({})},labelShowBg:{type:Boolean,default:!0},labelBgStyle:{default:()=>({})},labelBgPadding:{default:()=>[2,4]},labelBgBorderRadius:{default:2}},setup(o){let c=M({x:0,y:0,width:0,height:0}),l=M(null),u=t(()=>`translate(${o.x-c.value.width/2} ${o.y-c.value.height/2})`);T(d),q([()=>o.x,()=>o.y,l,()=>o.label],d);function d(){if(!l.value)return;let e=l.value.getBBox();(e.width!==c.value.width||e.height!==c.value.height)&&(c.value=e)}return(t,o)=>(O(),i(`g`,{transform:u.value,class:`vue-flow__edge-textwrapper`},[t.labelShowBg?(O(),i(`rect`,{key:0,class:`vue-flow__edge-textbg`,width:`${c.value.width+2*t.labelBgPadding[0]}px`,height:`${c.value.height+2*t.labelBgPadding[1]}px`,x:-t.labelBgPadding[0],y:-t.labelBgPadding[1],style:S(t.labelBgStyle),rx:t.labelBgBorderRadius,ry:t.labelBgBorderRadius},null,12,tl)):r(``,!0),a(`text`,y(t.$attrs,{ref_key:`el`,ref:l,class:`vue-flow__edge-text`,y:c.value.height/2,dy:`0.3em`,style:t.labelStyle}),[P(t.$slots,`default`,{},()=>[typeof t.label==`string`?(O(),i(e,{key:1},[s(z(t.label),1)],64)):(O(),n(I(t.label),{key:0}))])],16,nl)],8,el))}}),il=[`id`,`d`,`marker-end`,`marker-start`],al=[`d`,`stroke-width`],ol=/* @__PURE__ */ u({name:`BaseEdge`,inheritAttrs:!1,compatConfig:{MODE:3},props:{id:{},labelX:{},labelY:{},path:{},label:{},markerStart:{},markerEnd:{},interactionWidth:{default:20},labelStyle:{},labelShowBg:{type:Boolean},labelBgStyle:{},labelBgPadding:{},labelBgBorderRadius:{}},setup(t,{expose:o}){let s=M(null),c=M(null),l=M(null),u=ee();return o({pathEl:s,interactionEl:c,labelEl:l}),(t,o)=>(O(),i(e,null,[a(`path`,y(W(u),{id:t.id,ref_key:`pathEl`,ref:s,d:t.path,class:`vue-flow__edge-path`,"marker-end":t.markerEnd,"marker-start":t.markerStart}),null,16,il),t.interactionWidth?(O(),i(`path`,{key:0,ref_key:`interactionEl`,ref:c,fill:`none`,d:t.path,"stroke-width":t.interactionWidth,"stroke-opacity":0,class:`vue-flow__edge-interaction`},null,8,al)):r(``,!0),t.label&&t.labelX&&t.labelY?(O(),n(rl,{key:1,ref_key:`labelEl`,ref:l,x:t.labelX,y:t.labelY,label:t.label,"label-show-bg":t.labelShowBg,"label-bg-style":t.labelBgStyle,"label-bg-padding":t.labelBgPadding,"label-bg-border-radius":t.labelBgBorderRadius,"label-style":t.labelStyle},null,8,[`x`,`y`,`label`,`label-show-bg`,`label-bg-style`,`label-bg-padding`,`label-bg-border-radius`,`label-style`])):r(``,!0)],64))}});function sl({sourceX:e,sourceY:t,targetX:n,targetY:r}){let i=Math.abs(n-e)/2,a=n<e?n+i:n-i,o=Math.abs(r-t)/2;return[a,r<t?r+o:r-o,i,o]}function cl({sourceX:e,sourceY:t,targetX:n,targetY:r,sourceControlX:i,sourceControlY:a,targetControlX:o,targetControlY:s}){let c=e*.125+i*.375+o*.375+n*.125,l=t*.125+a*.375+s*.375+r*.125;return[c,l,Math.abs(c-e),Math.abs(l-t)]}function ll(e,t){return e>=0?.5*e:t*25*Math.sqrt(-e)}function ul({pos:e,x1:t,y1:n,x2:r,y2:i,c:a}){let o,s;switch(e){case Y.Left:o=t-ll(t-r,a),s=n;break;case Y.Right:o=t+ll(r-t,a),s=n;break;case Y.Top:o=t,s=n-ll(n-i,a);break;case Y.Bottom:o=t,s=n+ll(i-n,a)}return[o,s]}function dl(e){let{sourceX:t,sourceY:n,sourcePosition:r=Y.Bottom,targetX:i,targetY:a,targetPosition:o=Y.Top,curvature:s=.25}=e,[c,l]=ul({pos:r,x1:t,y1:n,x2:i,y2:a,c:s}),[u,d]=ul({pos:o,x1:i,y1:a,x2:t,y2:n,c:s}),[f,p,m,h]=cl({sourceX:t,sourceY:n,targetX:i,targetY:a,sourceControlX:c,sourceControlY:l,targetControlX:u,targetControlY:d});return[`M${t},${n} C${c},${l} ${u},${d} ${i},${a}`,f,p,m,h]}function fl({pos:e,x1:t,y1:n,x2:r,y2:i}){let a,o;switch(e){case Y.Left:case Y.Right:a=.5*(t+r),o=n;break;case Y.Top:case Y.Bottom:a=t,o=.5*(n+i)}return[a,o]}function pl(e){let{sourceX:t,sourceY:n,sourcePosition:r=Y.Bottom,targetX:i,targetY:a,targetPosition:o=Y.Top}=e,[s,c]=fl({pos:r,x1:t,y1:n,x2:i,y2:a}),[l,u]=fl({pos:o,x1:i,y1:a,x2:t,y2:n}),[d,f,p,m]=cl({sourceX:t,sourceY:n,targetX:i,targetY:a,sourceControlX:s,sourceControlY:c,targetControlX:l,targetControlY:u});return[`M${t},${n} C${s},${c} ${l},${u} ${i},${a}`,d,f,p,m]}var ml={[Y.Left]:{x:-1,y:0},[Y.Right]:{x:1,y:0},[Y.Top]:{x:0,y:-1},[Y.Bottom]:{x:0,y:1}};function hl({source:e,sourcePosition:t=Y.Bottom,target:n}){return t===Y.Left||t===Y.Right?e.x<n.x?{x:1,y:0}:{x:-1,y:0}:e.y<n.y?{x:0,y:1}:{x:0,y:-1}}function gl(e,t){return Math.sqrt((t.x-e.x)**2+(t.y-e.y)**2)}function _l({source:e,sourcePosition:t=Y.Bottom,target:n,targetPosition:r=Y.Top,center:i,offset:a}){let o=ml[t],s=ml[r],c={x:e.x+o.x*a,y:e.y+o.y*a},l={x:n.x+s.x*a,y:n.y+s.y*a},u=hl({source:c,sourcePosition:t,target:l}),d=u.x===0?`y`:`x`,f=u[d],p,m,h,g={x:0,y:0},_={x:0,y:0},[v,y,b,x]=sl({sourceX:e.x,sourceY:e.y,targetX:n.x,targetY:n.y});if(o[d]*s[d]===-1){m=i.x??v,h=i.y??y;let e=[{x:m,y:c.y},{x:m,y:l.y}],t=[{x:c.x,y:h},{x:l.x,y:h}];p=o[d]===f?d===`x`?e:t:d===`x`?t:e}else{let i=[{x:c.x,y:l.y}],u=[{x:l.x,y:c.y}];if(p=d===`x`?o.x===f?u:i:o.y===f?i:u,t===r){let t=Math.abs(e[d]-n[d]);if(t<=a){let r=Math.min(a-1,a-t);o[d]===f?g[d]=(c[d]>e[d]?-1:1)*r:_[d]=(l[d]>n[d]?-1:1)*r}}if(t!==r){let e=d===`x`?`y`:`x`,t=o[d]===s[e],n=c[e]>l[e],r=c[e]<l[e];(o[d]===1&&(!t&&n||t&&r)||o[d]!==1&&(!t&&r||t&&n))&&(p=d===`x`?i:u)}let v={x:c.x+g.x,y:c.y+g.y},y={x:l.x+_.x,y:l.y+_.y};Math.max(Math.abs(v.x-p[0].x),Math.abs(y.x-p[0].x))>=Math.max(Math.abs(v.y-p[0].y),Math.abs(y.y-p[0].y))?(m=(v.x+y.x)/2,h=p[0].y):(m=p[0].x,h=(v.y+y.y)/2)}return[[e,{x:c.x+g.x,y:c.y+g.y},...p,{x:l.x+_.x,y:l.y+_.y},n],m,h,b,x]}function vl(e,t,n,r){let i=Math.min(gl(e,t)/2,gl(t,n)/2,r),{x:a,y:o}=t;if(e.x===a&&a===n.x||e.y===o&&o===n.y)return`L${a} ${o}`;if(e.y===o){let t=e.x<n.x?-1:1,r=e.y<n.y?1:-1;return`L ${a+i*t},${o}Q ${a},${o} ${a},${o+i*r}`}let s=e.x<n.x?1:-1;return`L ${a},${o+i*(e.y<n.y?-1:1)}Q ${a},${o} ${a+i*s},${o}`}function yl(e){let{sourceX:t,sourceY:n,sourcePosition:r=Y.Bottom,targetX:i,targetY:a,targetPosition:o=Y.Top,borderRadius:s=5,centerX:c,centerY:l,offset:u=20}=e,[d,f,p,m,h]=_l({source:{x:t,y:n},sourcePosition:r,target:{x:i,y:a},targetPosition:o,center:{x:c,y:l},offset:u});return[d.reduce((e,t,n)=>{let r;return r=n>0&&n<d.length-1?vl(d[n-1],t,d[n+1],s):`${n===0?`M`:`L`}${t.x} ${t.y}`,e+=r,e},``),f,p,m,h]}function bl(e){let{sourceX:t,sourceY:n,targetX:r,targetY:i}=e,[a,o,s,c]=sl({sourceX:t,sourceY:n,targetX:r,targetY:i});return[`M ${t},${n}L ${r},${i}`,a,o,s,c]}var xl=u({name:`StraightEdge`,props:[`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`markerEnd`,`markerStart`,`interactionWidth`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=bl(e);return m(ol,{path:n,labelX:r,labelY:i,...t,...e})}}}),Sl=u({name:`SmoothStepEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`borderRadius`,`markerEnd`,`markerStart`,`interactionWidth`,`offset`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=yl({...e,sourcePosition:e.sourcePosition??Y.Bottom,targetPosition:e.targetPosition??Y.Top});return m(ol,{path:n,labelX:r,labelY:i,...t,...e})}}}),Cl=u({name:`StepEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`markerEnd`,`markerStart`,`interactionWidth`],setup(e,{attrs:t}){return()=>m(Sl,{...e,...t,borderRadius:0})}}),wl=u({name:`BezierEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`curvature`,`markerEnd`,`markerStart`,`interactionWidth`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=dl({...e,sourcePosition:e.sourcePosition??Y.Bottom,targetPosition:e.targetPosition??Y.Top});return m(ol,{path:n,labelX:r,labelY:i,...t,...e})}}}),Tl=u({name:`SimpleBezierEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`markerEnd`,`markerStart`,`interactionWidth`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=pl({...e,sourcePosition:e.sourcePosition??Y.Bottom,targetPosition:e.targetPosition??Y.Top});return m(ol,{path:n,labelX:r,labelY:i,...t,...e})}}}),El={input:$c,default:Yc,output:Zc},Dl={default:wl,straight:xl,step:Cl,smoothstep:Sl,simplebezier:Tl};function Ol(e,n,r){let i=t(()=>e=>n.value.get(e)),a=t(()=>e=>r.value.get(e)),o=t(()=>{let t={...Dl,...e.edgeTypes},n=Object.keys(t);for(let r of e.edges)r.type&&!n.includes(r.type)&&(t[r.type]=r.type);return t}),s=t(()=>{let t={...El,...e.nodeTypes},n=Object.keys(t);for(let r of e.nodes)r.type&&!n.includes(r.type)&&(t[r.type]=r.type);return t}),c=t(()=>e.onlyRenderVisibleElements?ss(e.nodes,{x:0,y:0,width:e.dimensions.width,height:e.dimensions.height},e.viewport,!0):e.nodes),l=t(()=>{if(e.onlyRenderVisibleElements){let t=[];for(let r of e.edges){let i=n.value.get(r.source),a=n.value.get(r.target);Ls({sourcePos:i.computedPosition||{x:0,y:0},targetPos:a.computedPosition||{x:0,y:0},sourceWidth:i.dimensions.width,sourceHeight:i.dimensions.height,targetWidth:a.dimensions.width,targetHeight:a.dimensions.height,width:e.dimensions.width,height:e.dimensions.height,viewport:e.viewport})&&t.push(r)}return t}return e.edges}),u=t(()=>[...c.value,...l.value]),d=t(()=>{let t=[];for(let n of e.nodes)n.selected&&t.push(n);return t}),f=t(()=>{let t=[];for(let n of e.edges)n.selected&&t.push(n);return t}),p=t(()=>[...d.value,...f.value]),m=t(()=>{let t=[];for(let n of e.nodes)n.dimensions.width&&n.dimensions.height&&n.handleBounds!==void 0&&t.push(n);return t});return{getNode:i,getEdge:a,getElements:u,getEdgeTypes:o,getNodeTypes:s,getEdges:l,getNodes:c,getSelectedElements:p,getSelectedNodes:d,getSelectedEdges:f,getNodesInitialized:m,areNodesInitialized:t(()=>c.value.length>0&&m.value.length===c.value.length)}}var kl=class e{constructor(){this.currentId=0,this.flows=/* @__PURE__ */ new Map}static getInstance(){let t=f()?.appContext.app,n=t?.config.globalProperties.$vueFlowStorage??e.instance;return e.instance=n??new e,t&&(t.config.globalProperties.$vueFlowStorage=e.instance),e.instance}set(e,t){return this.flows.set(e,t)}get(e){return this.flows.get(e)}remove(e){return this.flows.delete(e)}create(e,n){let r=Uc(),i=A(r),a={};for(let[e,t]of Object.entries(i.hooks)){let n=`on${e.charAt(0).toUpperCase()+e.slice(1)}`;a[n]=t.on}let o={};for(let[e,t]of Object.entries(i.hooks))o[e]=t.trigger;let s=t(()=>{let e=/* @__PURE__ */ new Map;for(let t of i.nodes)e.set(t.id,t);return e}),c=t(()=>{let e=/* @__PURE__ */ new Map;for(let t of i.edges)e.set(t.id,t);return e}),l=Ol(i,s,c),u=Gc(i,s,c);u.setState({...i,...n});let d={...a,...l,...u,...ve(i),nodeLookup:s,edgeLookup:c,emits:o,id:e,vueFlowVersion:`1.48.2`,$destroy:()=>{this.remove(e)}};return this.set(e,d),d}getId(){return`vue-flow-${this.currentId++}`}};function $(e){let t=kl.getInstance(),n=p(),r=typeof e==`object`,i=r?e:{id:e},a=i.id,o=a??n?.vueFlowId,s;if(n){let e=h(gc,null);e==null||o&&e.id!==o||(s=e)}if(s||o&&(s=t.get(o)),!s||o&&s.id!==o){let e=a??t.getId(),r=t.create(e,i);s=r,(n??d(!0)).run(()=>{q(r.applyDefault,(e,t,n)=>{let i=e=>{r.applyNodeChanges(e)},a=e=>{r.applyEdgeChanges(e)};e?(r.onNodesChange(i),r.onEdgesChange(a)):(r.hooks.value.nodesChange.off(i),r.hooks.value.edgesChange.off(a)),n(()=>{r.hooks.value.nodesChange.off(i),r.hooks.value.edgesChange.off(a)})},{immediate:!0}),ae(()=>{if(s){let e=t.get(s.id);e?e.$destroy():ac(`No store instance found for id ${s.id} in storage.`)}})})}else r&&s.setState(i);return n&&(k(gc,s),n.vueFlowId=s.id),r&&f()?.type.name!==`VueFlow`&&s.emits.error(new Bs(Z.USEVUEFLOW_OPTIONS)),s}function Al(e){let{emits:t,dimensions:n}=$(),r;T(()=>{let i=()=>{var r;if(!e.value||!((r=e.value).checkVisibility?.call(r)??!0))return;let i=zo(e.value);(i.width===0||i.height===0)&&t.error(new Bs(Z.MISSING_VIEWPORT_DIMENSIONS)),n.value={width:i.width||500,height:i.height||500}};i(),window.addEventListener(`resize`,i),e.value&&(r=new ResizeObserver(()=>i()),r.observe(e.value)),w(()=>{window.removeEventListener(`resize`,i),r&&e.value&&r.unobserve(e.value)})})}var jl=/* @__PURE__ */ u({name:`UserSelection`,compatConfig:{MODE:3},props:{userSelectionRect:{}},setup(e){return(e,t)=>(O(),i(`div`,{class:`vue-flow__selection vue-flow__container`,style:S({width:`${e.userSelectionRect.width}px`,height:`${e.userSelectionRect.height}px`,transform:`translate(${e.userSelectionRect.x}px, ${e.userSelectionRect.y}px)`})},null,4))}}),Ml=[`tabIndex`],Nl=/* @__PURE__ */ u({name:`NodesSelection`,compatConfig:{MODE:3},setup(e){let{emits:n,viewport:o,getSelectedNodes:s,noPanClassName:c,disableKeyboardA11y:l,userSelectionActive:u}=$(),d=Mc(),f=M(null),p=Sc({el:f,onStart(e){n.selectionDragStart(e),n.nodeDragStart(e)},onDrag(e){n.selectionDrag(e),n.nodeDrag(e)},onStop(e){n.selectionDragStop(e),n.nodeDragStop(e)}});T(()=>{var e;l.value||(e=f.value)==null||e.focus({preventScroll:!0})});let m=t(()=>os(s.value)),h=t(()=>({width:`${m.value.width}px`,height:`${m.value.height}px`,top:`${m.value.y}px`,left:`${m.value.x}px`}));function g(e){n.selectionContextMenu({event:e,nodes:s.value})}function _(e){l.value||Io[e.key]&&(e.preventDefault(),d({x:Io[e.key].x,y:Io[e.key].y},e.shiftKey))}return(e,t)=>!W(u)&&m.value.width&&m.value.height?(O(),i(`div`,{key:0,class:x([`vue-flow__nodesselection vue-flow__container`,W(c)]),style:S({transform:`translate(${W(o).x}px,${W(o).y}px) scale(${W(o).zoom})`})},[a(`div`,{ref_key:`el`,ref:f,class:x([{dragging:W(p)},`vue-flow__nodesselection-rect`]),style:S(h.value),tabIndex:W(l)?void 0:-1,onContextmenu:g,onKeydown:_},null,46,Ml)],6)):r(``,!0)}});function Pl(e,t){return{x:e.clientX-t.left,y:e.clientY-t.top}}var Fl=/* @__PURE__ */ u({name:`Pane`,compatConfig:{MODE:3},props:{isSelecting:{type:Boolean},selectionKeyPressed:{type:Boolean}},setup(e){let{vueFlowRef:t,nodes:a,viewport:o,emits:s,userSelectionActive:c,removeSelectedElements:l,userSelectionRect:u,elementsSelectable:d,nodesSelectionActive:f,getSelectedEdges:p,getSelectedNodes:m,removeNodes:h,removeEdges:g,selectionMode:_,deleteKeyCode:v,multiSelectionKeyCode:y,multiSelectionActive:b,edgeLookup:S,nodeLookup:C,connectionLookup:w,defaultEdgeOptions:T,connectionStartHandle:E,panOnDrag:D}=$(),k=R(null),A=R(/* @__PURE__ */ new Set),j=R(/* @__PURE__ */ new Set),M=R(null),N=V(()=>d.value&&(e.isSelecting||c.value)),F=V(()=>E.value!==null),I=!1,L=!1,z=jo(v,{actInsideInputWithModifier:!1}),B=jo(y);q(z,e=>{e&&(h(m.value),g(p.value),f.value=!1)}),q(B,e=>{b.value=e});function H(e,t){return n=>{n.target===t&&e?.(n)}}function U(e){I||F.value?I=!1:(s.paneClick(e),l(),f.value=!1)}function ee(e){Array.isArray(D.value)&&D.value?.includes(2)?e.preventDefault():s.paneContextMenu(e)}function G(e){s.paneScroll(e)}function K(n){var r,i;if(M.value=t.value?.getBoundingClientRect()??null,!d.value||!e.isSelecting||n.button!==0||n.target!==k.value||!M.value)return;(i=(r=n.target)?.setPointerCapture)==null||i.call(r,n.pointerId);let{x:a,y:o}=Pl(n,M.value);L=!0,I=!1,l(),u.value={width:0,height:0,startX:a,startY:o,x:a,y:o},s.selectionStart(n)}function te(e){if(!M.value||!u.value)return;I=!0;let{x:t,y:n}=Us(e,M.value),{startX:r=0,startY:i=0}=u.value,l={startX:r,startY:i,x:t<r?t:r,y:n<i?n:i,width:Math.abs(t-r),height:Math.abs(n-i)},d=A.value,p=j.value;A.value=new Set(ss(a.value,l,o.value,_.value===yo.Partial,!0).map(e=>e.id)),j.value=/* @__PURE__ */ new Set;let m=T.value?.selectable??!0;for(let e of A.value){let t=w.value.get(e);if(t)for(let{edgeId:e}of t.values()){let t=S.value.get(e);t&&(t.selectable??m)&&j.value.add(e)}}if(!mc(d,A.value)){let e=Ts(C.value,A.value,!0);s.nodesChange(e)}if(!mc(p,j.value)){let e=Ts(S.value,j.value);s.edgesChange(e)}u.value=l,c.value=!0,f.value=!1}function ne(t){var n;t.button===0&&L&&((n=t.target)==null||n.releasePointerCapture(t.pointerId),!c.value&&u.value&&t.target===k.value&&U(t),c.value=!1,u.value=null,f.value=A.value.size>0,s.selectionEnd(t),e.selectionKeyPressed&&(I=!1),L=!1)}return(e,t)=>(O(),i(`div`,{ref_key:`container`,ref:k,class:x([`vue-flow__pane vue-flow__container`,{selection:e.isSelecting}]),onClick:t[0]||=e=>N.value?void 0:H(U,k.value)(e),onContextmenu:t[1]||=e=>H(ee,k.value)(e),onWheelPassive:t[2]||=e=>H(G,k.value)(e),onPointerenter:t[3]||=e=>N.value?void 0:W(s).paneMouseEnter(e),onPointerdown:t[4]||=e=>N.value?K(e):W(s).paneMouseMove(e),onPointermove:t[5]||=e=>N.value?te(e):W(s).paneMouseMove(e),onPointerup:t[6]||=e=>N.value?ne(e):void 0,onPointerleave:t[7]||=e=>W(s).paneMouseLeave(e)},[P(e.$slots,`default`),W(c)&&W(u)?(O(),n(jl,{key:0,"user-selection-rect":W(u)},null,8,[`user-selection-rect`])):r(``,!0),W(f)&&W(m).length?(O(),n(Nl,{key:1})):r(``,!0)],34))}}),Il=/* @__PURE__ */ u({name:`Transform`,compatConfig:{MODE:3},setup(e){let{viewport:n,fitViewOnInit:r,fitViewOnInitDone:a}=$(),o=t(()=>r.value?!a.value:!1),s=t(()=>`translate(${n.value.x}px,${n.value.y}px) scale(${n.value.zoom})`);return(e,t)=>(O(),i(`div`,{class:`vue-flow__transformationpane vue-flow__container`,style:S({transform:s.value,opacity:o.value?0:void 0})},[P(e.$slots,`default`)],4))}}),Ll=/* @__PURE__ */ u({name:`Viewport`,compatConfig:{MODE:3},setup(e){let{minZoom:t,maxZoom:n,defaultViewport:r,translateExtent:a,zoomActivationKeyCode:o,selectionKeyCode:s,panActivationKeyCode:l,panOnScroll:u,panOnScrollMode:d,panOnScrollSpeed:f,panOnDrag:p,zoomOnDoubleClick:m,zoomOnPinch:h,zoomOnScroll:g,preventScrolling:_,noWheelClassName:v,noPanClassName:y,emits:b,connectionStartHandle:S,userSelectionActive:C,paneDragging:w,d3Zoom:E,d3Selection:D,d3ZoomHandler:k,viewport:A,viewportRef:j,paneClickDistance:M}=$();Al(j);let N=R(!1),F=R(!1),I=null,L=!1,z=0,B={x:0,y:0,zoom:0},H=jo(l),U=jo(s),ee=jo(o),G=V(()=>(!U.value||U.value&&s.value===!0)&&(H.value||p.value)),K=V(()=>H.value||u.value),ne=V(()=>s.value===!0&&G.value!==!0),re=V(()=>U.value&&s.value!==!0||C.value||ne.value),J=V(()=>S.value!==null);T(()=>{if(!j.value){ac(`Viewport element is missing`);return}let e=j.value,i=e.getBoundingClientRect(),o=vo().clickDistance(M.value).scaleExtent([t.value,n.value]).translateExtent(a.value),c=Pn(e).call(o),l=c.on(`wheel.zoom`),x=co.translate(r.value.x??0,r.value.y??0).scale(Bo(r.value.zoom??1,t.value,n.value)),S=[[0,0],[i.width,i.height]],T=o.constrain()(x,S,a.value);o.transform(c,T),o.wheelDelta(gs),E.value=o,D.value=c,k.value=l,A.value={x:T.x,y:T.y,zoom:T.k},o.on(`start`,e=>{if(!e.sourceEvent)return null;z=e.sourceEvent.button,N.value=!0;let t=oe(e.transform);e.sourceEvent?.type===`mousedown`&&(w.value=!0),B=t,b.viewportChangeStart(t),b.moveStart({event:e,flowTransform:t})}),o.on(`end`,e=>{if(!e.sourceEvent)return null;if(N.value=!1,w.value=!1,ie(G.value,z??0)&&!L&&b.paneContextMenu(e.sourceEvent),L=!1,ae(B,e.transform)){let t=oe(e.transform);B=t,b.viewportChangeEnd(t),b.moveEnd({event:e,flowTransform:t})}}),o.filter(e=>{let t=ee.value||g.value,n=h.value&&e.ctrlKey,r=e.button,i=e.type===`wheel`;if(r===1&&e.type===`mousedown`&&(se(e,`vue-flow__node`)||se(e,`vue-flow__edge`)))return!0;if(!G.value&&!t&&!K.value&&!m.value&&!h.value||C.value||J.value&&!i||!m.value&&e.type===`dblclick`||se(e,v.value)&&i||se(e,y.value)&&(!i||K.value&&i&&!ee.value)||!h.value&&e.ctrlKey&&i||!t&&!K.value&&!n&&i)return!1;if(!h&&e.type===`touchstart`&&e.touches?.length>1)return e.preventDefault(),!1;if(!G.value&&(e.type===`mousedown`||e.type===`touchstart`)||ne.value&&Array.isArray(p.value)&&p.value.includes(0)&&r===0||Array.isArray(p.value)&&!p.value.includes(r)&&(e.type===`mousedown`||e.type===`touchstart`))return!1;let a=Array.isArray(p.value)&&p.value.includes(r)||s.value===!0&&Array.isArray(p.value)&&!p.value.includes(0)||!r||r<=1;return(!e.ctrlKey||H.value||i)&&a}),q([C,G],()=>{C.value&&!N.value?o.on(`zoom`,null):C.value||o.on(`zoom`,e=>{A.value={x:e.transform.x,y:e.transform.y,zoom:e.transform.k};let t=oe(e.transform);L=ie(G.value,z??0),b.viewportChange(t),b.move({event:e,flowTransform:t})})},{immediate:!0}),q([C,K,d,ee,h,_,v],()=>{K.value&&!ee.value&&!C.value?c.on(`wheel.zoom`,e=>{if(se(e,v.value))return!1;let t=ee.value||g.value,n=h.value&&e.ctrlKey;if(!(!_.value||K.value||t||n))return!1;e.preventDefault(),e.stopImmediatePropagation();let r=c.property(`__zoom`).k||1,i=Ws();if(!H.value&&e.ctrlKey&&h.value&&i){let t=In(e),n=r*2**gs(e);o.scaleTo(c,n,t,e);return}let a=e.deltaMode===1?20:1,s=d.value===Co.Vertical?0:e.deltaX*a,l=d.value===Co.Horizontal?0:e.deltaY*a;!i&&e.shiftKey&&d.value!==Co.Vertical&&!s&&l&&(s=l,l=0),o.translateBy(c,-(s/r)*f.value,-(l/r)*f.value);let u=oe(c.property(`__zoom`));I&&clearTimeout(I),F.value?(b.move({event:e,flowTransform:u}),b.viewportChange(u),I=setTimeout(()=>{b.moveEnd({event:e,flowTransform:u}),b.viewportChangeEnd(u),F.value=!1},150)):(F.value=!0,b.moveStart({event:e,flowTransform:u}),b.viewportChangeStart(u))},{passive:!1}):l!==void 0&&c.on(`wheel.zoom`,function(e,t){let n=!_.value&&e.type===`wheel`&&!e.ctrlKey,r=ee.value||g.value,i=h.value&&e.ctrlKey;if(!r&&!u.value&&!i&&e.type===`wheel`||n||se(e,v.value))return null;e.preventDefault(),l.call(this,e,t)},{passive:!1})},{immediate:!0})});function ie(e,t){return t===2&&Array.isArray(e)&&e.includes(2)}function ae(e,t){return e.x!==t.x&&!Number.isNaN(t.x)||e.y!==t.y&&!Number.isNaN(t.y)||e.zoom!==t.k&&!Number.isNaN(t.k)}function oe(e){return{x:e.x,y:e.y,zoom:e.k}}function se(e,t){return e.target.closest(`.${t}`)}return(e,t)=>(O(),i(`div`,{ref_key:`viewportRef`,ref:j,class:`vue-flow__viewport vue-flow__container`},[c(Fl,{"is-selecting":re.value,"selection-key-pressed":W(U),class:x({connecting:J.value,dragging:W(w),draggable:W(p)===!0||Array.isArray(W(p))&&W(p).includes(0)})},{default:te(()=>[c(Il,null,{default:te(()=>[P(e.$slots,`default`)]),_:3})]),_:3},8,[`is-selecting`,`selection-key-pressed`,`class`])],512))}}),Rl=[`id`],zl=[`id`],Bl=[`id`],Vl=/* @__PURE__ */ u({name:`A11yDescriptions`,compatConfig:{MODE:3},setup(t){let{id:n,disableKeyboardA11y:o,ariaLiveMessage:s}=$();return(t,c)=>(O(),i(e,null,[a(`div`,{id:`${W(Mo)}-${W(n)}`,style:{display:`none`}},` Press enter or space to select a node. `+z(W(o)?``:`You can then use the arrow keys to move the node around.`)+` You can then use the arrow keys to move the node around, press delete to remove it and press escape to cancel. `,9,Rl),a(`div`,{id:`${W(No)}-${W(n)}`,style:{display:`none`}},` Press enter or space to select an edge. You can then press delete to remove it or press escape to cancel. `,8,zl),W(o)?r(``,!0):(O(),i(`div`,{key:0,id:`${W(Po)}-${W(n)}`,"aria-live":`assertive`,"aria-atomic":`true`,style:{position:`absolute`,width:`1px`,height:`1px`,margin:`-1px`,border:`0`,padding:`0`,overflow:`hidden`,clip:`rect(0px, 0px, 0px, 0px)`,"clip-path":`inset(100%)`}},z(W(s)),9,Bl))],64))}});function Hl(){let e=$();q(()=>e.viewportHelper.value.viewportInitialized,t=>{t&&setTimeout(()=>{e.emits.init(e),e.emits.paneReady(e)},1)})}function Ul(e,t,n){return n===Y.Left?e-t:n===Y.Right?e+t:e}function Wl(e,t,n){return n===Y.Top?e-t:n===Y.Bottom?e+t:e}var Gl=function({radius:e=10,centerX:t=0,centerY:n=0,position:r=Y.Top,type:i}){return m(`circle`,{class:`vue-flow__edgeupdater vue-flow__edgeupdater-${i}`,cx:Ul(t,e,r),cy:Wl(n,e,r),r:e,stroke:`transparent`,fill:`transparent`})};Gl.props=[`radius`,`centerX`,`centerY`,`position`,`type`],Gl.compatConfig={MODE:3};var Kl=Gl,ql=u({name:`Edge`,compatConfig:{MODE:3},props:[`id`],setup(e){let{id:n,addSelectedEdges:r,connectionMode:i,edgeUpdaterRadius:a,emits:o,nodesSelectionActive:s,noPanClassName:c,getEdgeTypes:l,removeSelectedEdges:u,findEdge:d,findNode:p,isValidConnection:g,multiSelectionActive:_,disableKeyboardA11y:v,elementsSelectable:y,edgesUpdatable:b,edgesFocusable:x,hooks:S}=$(),C=t(()=>d(e.id)),{emit:w,on:T}=wc(C.value,o),E=h(xc),D=f(),O=M(!1),A=M(!1),j=M(``),N=M(null),P=M(`source`),I=M(null),L=V(()=>C.value.selectable===void 0?y.value:C.value.selectable),R=V(()=>C.value.updatable===void 0?b.value:C.value.updatable),z=V(()=>C.value.focusable===void 0?x.value:C.value.focusable);k(yc,e.id),k(bc,I);let B=t(()=>C.value.class instanceof Function?C.value.class(C.value):C.value.class),H=t(()=>C.value.style instanceof Function?C.value.style(C.value):C.value.style),U=t(()=>{let e=C.value.type||`default`,t=E?.[`edge-${e}`];if(t)return t;let n=C.value.template??l.value[e];if(typeof n==`string`&&D){let t=Object.keys(D.appContext.components);t&&t.includes(e)&&(n=F(e,!1))}return n&&typeof n!=`string`?n:(o.error(new Bs(Z.EDGE_TYPE_MISSING,n)),!1)}),{handlePointerDown:W}=Dc({nodeId:j,handleId:N,type:P,isValidConnection:g,edgeUpdaterType:P,onEdgeUpdate:K,onEdgeUpdateEnd:q});return()=>{let t=p(C.value.source),r=p(C.value.target),s=`pathOptions`in C.value?C.value.pathOptions:{};if(!t&&!r)return o.error(new Bs(Z.EDGE_SOURCE_TARGET_MISSING,C.value.id,C.value.source,C.value.target)),null;if(!t)return o.error(new Bs(Z.EDGE_SOURCE_MISSING,C.value.id,C.value.source)),null;if(!r)return o.error(new Bs(Z.EDGE_TARGET_MISSING,C.value.id,C.value.target)),null;if(!C.value||C.value.hidden||t.hidden||r.hidden)return null;let u;u=i.value===xo.Strict?t.handleBounds.source:[...t.handleBounds.source||[],...t.handleBounds.target||[]];let d=Is(u,C.value.sourceHandle),f;f=i.value===xo.Strict?r.handleBounds.target:[...r.handleBounds.target||[],...r.handleBounds.source||[]];let h=Is(f,C.value.targetHandle),g=d?.position||Y.Bottom,_=h?.position||Y.Top,{x:v,y}=Fs(t,d,g),{x:b,y:x}=Fs(r,h,_);return C.value.sourceX=v,C.value.sourceY=y,C.value.targetX=b,C.value.targetY=x,m(`g`,{ref:I,key:e.id,"data-id":e.id,class:[`vue-flow__edge`,`vue-flow__edge-${U.value===!1?`default`:C.value.type||`default`}`,c.value,B.value,{updating:O.value,selected:C.value.selected,animated:C.value.animated,inactive:!L.value&&!S.value.edgeClick.hasListeners()}],tabIndex:z.value?0:void 0,"aria-label":C.value.ariaLabel===null?void 0:C.value.ariaLabel??`Edge from ${C.value.source} to ${C.value.target}`,"aria-describedby":z.value?`${No}-${n}`:void 0,"aria-roledescription":`edge`,role:z.value?`group`:`img`,...C.value.domAttributes,onClick:ne,onContextmenu:re,onDblclick:J,onMouseenter:ie,onMousemove:ae,onMouseleave:oe,onKeyDown:z.value?le:void 0},[A.value?null:m(U.value===!1?l.value.default:U.value,{id:e.id,sourceNode:t,targetNode:r,source:C.value.source,target:C.value.target,type:C.value.type,updatable:R.value,selected:C.value.selected,animated:C.value.animated,label:C.value.label,labelStyle:C.value.labelStyle,labelShowBg:C.value.labelShowBg,labelBgStyle:C.value.labelBgStyle,labelBgPadding:C.value.labelBgPadding,labelBgBorderRadius:C.value.labelBgBorderRadius,data:C.value.data,events:{...C.value.events,...T},style:H.value,markerStart:`url('#${hs(C.value.markerStart,n)}')`,markerEnd:`url('#${hs(C.value.markerEnd,n)}')`,sourcePosition:g,targetPosition:_,sourceX:v,sourceY:y,targetX:b,targetY:x,sourceHandleId:C.value.sourceHandle,targetHandleId:C.value.targetHandle,interactionWidth:C.value.interactionWidth,...s}),[R.value===`source`||R.value===!0?[m(`g`,{onMousedown:se,onMouseenter:ee,onMouseout:G},m(Kl,{position:g,centerX:v,centerY:y,radius:a.value,type:`source`,"data-type":`source`}))]:null,R.value===`target`||R.value===!0?[m(`g`,{onMousedown:ce,onMouseenter:ee,onMouseout:G},m(Kl,{position:_,centerX:b,centerY:x,radius:a.value,type:`target`,"data-type":`target`}))]:null]])};function ee(){O.value=!0}function G(){O.value=!1}function K(e,t){w.update({event:e,edge:C.value,connection:t})}function q(e){w.updateEnd({event:e,edge:C.value}),A.value=!1}function te(e,t){e.button===0&&(A.value=!0,j.value=t?C.value.target:C.value.source,N.value=(t?C.value.targetHandle:C.value.sourceHandle)??null,P.value=t?`target`:`source`,w.updateStart({event:e,edge:C.value}),W(e))}function ne(e){var t;let n={event:e,edge:C.value};L.value&&(s.value=!1,C.value.selected&&_.value?(u([C.value]),(t=I.value)==null||t.blur()):r([C.value])),w.click(n)}function re(e){w.contextMenu({event:e,edge:C.value})}function J(e){w.doubleClick({event:e,edge:C.value})}function ie(e){w.mouseEnter({event:e,edge:C.value})}function ae(e){w.mouseMove({event:e,edge:C.value})}function oe(e){w.mouseLeave({event:e,edge:C.value})}function se(e){te(e,!0)}function ce(e){te(e,!1)}function le(t){var n;!v.value&&Fo.includes(t.key)&&L.value&&(t.key===`Escape`?((n=I.value)==null||n.blur(),u([d(e.id)])):r([d(e.id)]))}}}),Jl=u({name:`ConnectionLine`,compatConfig:{MODE:3},setup(){let{id:e,connectionMode:n,connectionStartHandle:r,connectionEndHandle:i,connectionPosition:a,connectionLineType:o,connectionLineStyle:s,connectionLineOptions:c,connectionStatus:l,viewport:u,findNode:d}=$(),f=h(xc)?.[`connection-line`],p=t(()=>d(r.value?.nodeId)),g=t(()=>d(i.value?.nodeId)??null),_=t(()=>({x:(a.value.x-u.value.x)/u.value.zoom,y:(a.value.y-u.value.y)/u.value.zoom})),v=t(()=>c.value.markerStart?`url(#${hs(c.value.markerStart,e)})`:``),y=t(()=>c.value.markerEnd?`url(#${hs(c.value.markerEnd,e)})`:``);return()=>{if(!p.value||!r.value)return null;let e=r.value.id,t=r.value.type,a=p.value.handleBounds,u=a?.[t]??[];if(n.value===xo.Loose){let e=a?.[t===`source`?`target`:`source`]??[];u=[...u,...e]}if(!u)return null;let d=(e?u.find(t=>t.id===e):u[0])??null,h=d?.position??Y.Top,{x:b,y:x}=Fs(p.value,d,h),S=null;g.value&&(S=n.value===xo.Strict?g.value.handleBounds[t===`source`?`target`:`source`]?.find(e=>e.id===i.value?.id)||null:[...g.value.handleBounds.source??[],...g.value.handleBounds.target??[]].find(e=>e.id===i.value?.id)||null);let C=i.value?.position??(h?rc[h]:null);if(!h||!C)return null;let w=o.value??c.value.type??bo.Bezier,T=``,E={sourceX:b,sourceY:x,sourcePosition:h,targetX:_.value.x,targetY:_.value.y,targetPosition:C};return w===bo.Bezier?[T]=dl(E):w===bo.Step?[T]=yl({...E,borderRadius:0}):w===bo.SmoothStep?[T]=yl(E):w===bo.SimpleBezier?[T]=pl(E):T=`M${b},${x} ${_.value.x},${_.value.y}`,m(`svg`,{class:`vue-flow__edges vue-flow__connectionline vue-flow__container`},m(`g`,{class:`vue-flow__connection`},f?m(f,{sourceX:b,sourceY:x,sourcePosition:h,targetX:_.value.x,targetY:_.value.y,targetPosition:C,sourceNode:p.value,sourceHandle:d,targetNode:g.value,targetHandle:S,markerEnd:y.value,markerStart:v.value,connectionStatus:l.value}):m(`path`,{d:T,class:[c.value.class,l.value,`vue-flow__connection-path`],style:{...s.value,...c.value.style},"marker-end":y.value,"marker-start":v.value})))}}}),Yl=[`id`,`markerWidth`,`markerHeight`,`markerUnits`,`orient`],Xl=/* @__PURE__ */ u({name:`MarkerType`,compatConfig:{MODE:3},props:{id:{},type:{},color:{default:`none`},width:{default:12.5},height:{default:12.5},markerUnits:{default:`strokeWidth`},orient:{default:`auto-start-reverse`},strokeWidth:{default:1}},setup(e){return(e,t)=>(O(),i(`marker`,{id:e.id,class:`vue-flow__arrowhead`,viewBox:`-10 -10 20 20`,refX:`0`,refY:`0`,markerWidth:`${e.width}`,markerHeight:`${e.height}`,markerUnits:e.markerUnits,orient:e.orient},[e.type===W(So).ArrowClosed?(O(),i(`polyline`,{key:0,style:S({stroke:e.color,fill:e.color,strokeWidth:e.strokeWidth}),"stroke-linecap":`round`,"stroke-linejoin":`round`,points:`-5,-4 0,0 -5,4 -5,-4`},null,4)):r(``,!0),e.type===W(So).Arrow?(O(),i(`polyline`,{key:1,style:S({stroke:e.color,strokeWidth:e.strokeWidth}),"stroke-linecap":`round`,"stroke-linejoin":`round`,fill:`none`,points:`-5,-4 0,0 -5,4`},null,4)):r(``,!0)],8,Yl))}}),Zl={class:`vue-flow__marker vue-flow__container`,"aria-hidden":`true`},Ql=/* @__PURE__ */ u({name:`MarkerDefinitions`,compatConfig:{MODE:3},setup(r){let{id:o,edges:s,connectionLineOptions:c,defaultMarkerColor:l}=$(),u=t(()=>{let e=/* @__PURE__ */ new Set,t=[],n=n=>{if(n){let r=hs(n,o);e.has(r)||(typeof n==`object`?t.push({...n,id:r,color:n.color||l.value}):t.push({id:r,color:l.value,type:n}),e.add(r))}};for(let e of[c.value.markerEnd,c.value.markerStart])n(e);for(let e of s.value)for(let t of[e.markerStart,e.markerEnd])n(t);return t.sort((e,t)=>e.id.localeCompare(t.id))});return(t,r)=>(O(),i(`svg`,Zl,[a(`defs`,null,[(O(!0),i(e,null,N(u.value,e=>(O(),n(Xl,{id:e.id,key:e.id,type:e.type,color:e.color,width:e.width,height:e.height,markerUnits:e.markerUnits,"stroke-width":e.strokeWidth,orient:e.orient},null,8,[`id`,`type`,`color`,`width`,`height`,`markerUnits`,`stroke-width`,`orient`]))),128))])]))}}),$l=/* @__PURE__ */ u({name:`Edges`,compatConfig:{MODE:3},setup(t){let{findNode:n,getEdges:r,elevateEdgesOnSelect:a}=$();return(t,o)=>(O(),i(e,null,[c(Ql),(O(!0),i(e,null,N(W(r),e=>(O(),i(`svg`,{key:e.id,class:`vue-flow__edges vue-flow__container`,style:S({zIndex:W(Rs)(e,W(n),W(a))})},[c(W(ql),{id:e.id},null,8,[`id`])],4))),128)),c(W(Jl))],64))}}),eu=u({name:`Node`,compatConfig:{MODE:3},props:[`id`,`resizeObserver`],setup(e){let{id:n,noPanClassName:r,selectNodesOnDrag:i,nodesSelectionActive:a,multiSelectionActive:o,emits:s,removeSelectedNodes:c,addSelectedNodes:l,updateNodeDimensions:u,onUpdateNodeInternals:d,getNodeTypes:p,nodeExtent:g,elevateNodesOnSelect:_,disableKeyboardA11y:v,ariaLiveMessage:y,snapToGrid:x,snapGrid:S,nodeDragThreshold:C,nodesDraggable:w,elementsSelectable:E,nodesConnectable:D,nodesFocusable:O,hooks:A}=$(),j=M(null);k(vc,j),k(_c,e.id);let N=h(xc),P=f(),I=Mc(),{node:L,parentNode:R}=kc(e.id),{emit:z,on:B}=jc(L,s),H=V(()=>L.draggable===void 0?w.value:L.draggable),U=V(()=>L.selectable===void 0?E.value:L.selectable),W=V(()=>L.connectable===void 0?D.value:L.connectable),ee=V(()=>L.focusable===void 0?O.value:L.focusable),G=t(()=>U.value||H.value||A.value.nodeClick.hasListeners()||A.value.nodeDoubleClick.hasListeners()||A.value.nodeMouseEnter.hasListeners()||A.value.nodeMouseMove.hasListeners()||A.value.nodeMouseLeave.hasListeners()),K=V(()=>!!L.dimensions.width&&!!L.dimensions.height),te=t(()=>{let e=L.type||`default`,t=N?.[`node-${e}`];if(t)return t;let n=L.template||p.value[e];if(typeof n==`string`&&P){let t=Object.keys(P.appContext.components);t&&t.includes(e)&&(n=F(e,!1))}return n&&typeof n!=`string`?n:(s.error(new Bs(Z.NODE_TYPE_MISSING,n)),!1)}),ne=Sc({id:e.id,el:j,disabled:()=>!H.value,selectable:U,dragHandle:()=>L.dragHandle,onStart(e){z.dragStart(e)},onDrag(e){z.drag(e)},onStop(e){z.dragStop(e)},onClick(e){fe(e)}}),re=t(()=>L.class instanceof Function?L.class(L):L.class),J=t(()=>{let e=(L.style instanceof Function?L.style(L):L.style)||{},t=L.width instanceof Function?L.width(L):L.width,n=L.height instanceof Function?L.height(L):L.height;return!e.width&&t&&(e.width=typeof t==`string`?t:`${t}px`),!e.height&&n&&(e.height=typeof n==`string`?n:`${n}px`),e}),ie=V(()=>Number(L.zIndex??J.value.zIndex??0));return d(t=>{(t.includes(e.id)||!t.length)&&oe()}),T(()=>{q(()=>L.hidden,(t=!1,n,r)=>{!t&&j.value&&(e.resizeObserver.observe(j.value),r(()=>{j.value&&e.resizeObserver.unobserve(j.value)}))},{immediate:!0,flush:`post`})}),q([()=>L.type,()=>L.sourcePosition,()=>L.targetPosition],()=>{b(()=>{u([{id:e.id,nodeElement:j.value,forceUpdate:!0}])})}),q([()=>L.position.x,()=>L.position.y,()=>R.value?.computedPosition.x,()=>R.value?.computedPosition.y,()=>R.value?.computedPosition.z,ie,()=>L.selected,()=>L.dimensions.height,()=>L.dimensions.width,()=>R.value?.dimensions.height,()=>R.value?.dimensions.width],([e,t,n,r,i,a])=>{let o={x:e,y:t,z:a+(_.value&&L.selected?1e3:0)};n!==void 0&&r!==void 0?L.computedPosition=ps({x:n,y:r,z:i},o):L.computedPosition=o},{flush:`post`,immediate:!0}),q([()=>L.extent,g],([e,t],[n,r])=>{(e!==n||t!==r)&&ae()}),L.extent===`parent`||typeof L.extent==`object`&&`range`in L.extent&&L.extent.range===`parent`?be(()=>K).toBe(!0).then(ae):ae(),()=>L.hidden?null:m(`div`,{ref:j,"data-id":L.id,class:[`vue-flow__node`,`vue-flow__node-${te.value===!1?`default`:L.type||`default`}`,{[r.value]:H.value,dragging:ne?.value,draggable:H.value,selected:L.selected,selectable:U.value,parent:L.isParent},re.value],style:{visibility:K.value?`visible`:`hidden`,zIndex:L.computedPosition.z??ie.value,transform:`translate(${L.computedPosition.x}px,${L.computedPosition.y}px)`,pointerEvents:G.value?`all`:`none`,...J.value},tabIndex:ee.value?0:void 0,role:ee.value?`group`:void 0,"aria-describedby":v.value?void 0:`${Mo}-${n}`,"aria-label":L.ariaLabel,"aria-roledescription":`node`,...L.domAttributes,onMouseenter:se,onMousemove:ce,onMouseleave:le,onContextmenu:ue,onClick:fe,onDblclick:de,onKeydown:pe},[m(te.value===!1?p.value.default:te.value,{id:L.id,type:L.type,data:L.data,events:{...L.events,...B},selected:L.selected,resizing:L.resizing,dragging:ne.value,connectable:W.value,position:L.computedPosition,dimensions:L.dimensions,isValidTargetPos:L.isValidTargetPos,isValidSourcePos:L.isValidSourcePos,parent:L.parentNode,parentNodeId:L.parentNode,zIndex:L.computedPosition.z??ie.value,targetPosition:L.targetPosition,sourcePosition:L.sourcePosition,label:L.label,dragHandle:L.dragHandle,onUpdateNodeInternals:oe})]);function ae(){let e=L.computedPosition,{computedPosition:t,position:n}=Ps(L,x.value?Ks(e,S.value):e,s.error,g.value,R.value);(L.computedPosition.x!==t.x||L.computedPosition.y!==t.y)&&(L.computedPosition={...L.computedPosition,...t}),(L.position.x!==n.x||L.position.y!==n.y)&&(L.position=n)}function oe(){j.value&&u([{id:e.id,nodeElement:j.value,forceUpdate:!0}])}function se(e){ne?.value||z.mouseEnter({event:e,node:L})}function ce(e){ne?.value||z.mouseMove({event:e,node:L})}function le(e){ne?.value||z.mouseLeave({event:e,node:L})}function ue(e){return z.contextMenu({event:e,node:L})}function de(e){return z.doubleClick({event:e,node:L})}function fe(e){U.value&&(!i.value||!H.value||C.value>0)&&cc(L,o.value,l,c,a,!1,j.value),z.click({event:e,node:L})}function pe(e){if(!(Eo(e)||v.value)){if(Fo.includes(e.key)&&U.value){let t=e.key===`Escape`;cc(L,o.value,l,c,a,t,j.value)}else H.value&&L.selected&&Io[e.key]&&(e.preventDefault(),y.value=`Moved selected node ${e.key.replace(`Arrow`,``).toLowerCase()}. New position, x: ${~~L.position.x}, y: ${~~L.position.y}`,I({x:Io[e.key].x,y:Io[e.key].y},e.shiftKey))}}}});function tu(e={includeHiddenNodes:!1}){let{nodes:n}=$();return t(()=>{if(n.value.length===0)return!1;for(let t of n.value)if((e.includeHiddenNodes||!t.hidden)&&(t?.handleBounds===void 0||t.dimensions.width===0||t.dimensions.height===0))return!1;return!0})}var nu={class:`vue-flow__nodes vue-flow__container`},ru=/* @__PURE__ */ u({name:`Nodes`,compatConfig:{MODE:3},setup(t){let{getNodes:a,updateNodeDimensions:o,emits:s}=$(),c=tu(),l=M();return q(c,e=>{e&&b(()=>{s.nodesInitialized(a.value)})},{immediate:!0}),T(()=>{l.value=new ResizeObserver(e=>{let t=e.map(e=>({id:e.target.getAttribute(`data-id`),nodeElement:e.target,forceUpdate:!0}));b(()=>o(t))})}),w(()=>l.value?.disconnect()),(t,o)=>(O(),i(`div`,nu,[l.value?(O(!0),i(e,{key:0},N(W(a),(e,t,r,i)=>{let a=[e.id];if(i&&i.key===e.id&&g(i,a))return i;let o=(O(),n(W(eu),{id:e.id,key:e.id,"resize-observer":l.value},null,8,[`id`,`resize-observer`]));return o.memo=a,o},o,0),128)):r(``,!0)]))}});function iu(){let{emits:e}=$();T(()=>{if(oc()){let t=document.querySelector(`.vue-flow__pane`);t&&window.getComputedStyle(t).zIndex!==`1`&&e.error(new Bs(Z.MISSING_STYLES))}})}var au=/* @__PURE__ */ a(`div`,{class:`vue-flow__edge-labels`},null,-1),ou=/* @__PURE__ */ u({name:`VueFlow`,compatConfig:{MODE:3},props:{id:{},modelValue:{},nodes:{},edges:{},edgeTypes:{},nodeTypes:{},connectionMode:{},connectionLineType:{},connectionLineStyle:{default:void 0},connectionLineOptions:{default:void 0},connectionRadius:{},isValidConnection:{type:[Function,null],default:void 0},deleteKeyCode:{default:void 0},selectionKeyCode:{type:[Boolean,null],default:void 0},multiSelectionKeyCode:{default:void 0},zoomActivationKeyCode:{default:void 0},panActivationKeyCode:{default:void 0},snapToGrid:{type:Boolean,default:void 0},snapGrid:{},onlyRenderVisibleElements:{type:Boolean,default:void 0},edgesUpdatable:{type:[Boolean,String],default:void 0},nodesDraggable:{type:Boolean,default:void 0},nodesConnectable:{type:Boolean,default:void 0},nodeDragThreshold:{},elementsSelectable:{type:Boolean,default:void 0},selectNodesOnDrag:{type:Boolean,default:void 0},panOnDrag:{type:[Boolean,Array],default:void 0},minZoom:{},maxZoom:{},defaultViewport:{},translateExtent:{},nodeExtent:{},defaultMarkerColor:{},zoomOnScroll:{type:Boolean,default:void 0},zoomOnPinch:{type:Boolean,default:void 0},panOnScroll:{type:Boolean,default:void 0},panOnScrollSpeed:{},panOnScrollMode:{},paneClickDistance:{},zoomOnDoubleClick:{type:Boolean,default:void 0},preventScrolling:{type:Boolean,default:void 0},selectionMode:{},edgeUpdaterRadius:{},fitViewOnInit:{type:Boolean,default:void 0},connectOnClick:{type:Boolean,default:void 0},applyDefault:{type:Boolean,default:void 0},autoConnect:{type:[Boolean,Function],default:void 0},noDragClassName:{},noWheelClassName:{},noPanClassName:{},defaultEdgeOptions:{},elevateEdgesOnSelect:{type:Boolean,default:void 0},elevateNodesOnSelect:{type:Boolean,default:void 0},disableKeyboardA11y:{type:Boolean,default:void 0},edgesFocusable:{type:Boolean,default:void 0},nodesFocusable:{type:Boolean,default:void 0},autoPanOnConnect:{type:Boolean,default:void 0},autoPanOnNodeDrag:{type:Boolean,default:void 0},autoPanSpeed:{}},emits:/* @__PURE__ */ `nodesChange.edgesChange.nodesInitialized.paneReady.init.updateNodeInternals.error.connect.connectStart.connectEnd.clickConnectStart.clickConnectEnd.moveStart.move.moveEnd.selectionDragStart.selectionDrag.selectionDragStop.selectionContextMenu.selectionStart.selectionEnd.viewportChangeStart.viewportChange.viewportChangeEnd.paneScroll.paneClick.paneContextMenu.paneMouseEnter.paneMouseMove.paneMouseLeave.edgeUpdate.edgeContextMenu.edgeMouseEnter.edgeMouseMove.edgeMouseLeave.edgeDoubleClick.edgeClick.edgeUpdateStart.edgeUpdateEnd.nodeContextMenu.nodeMouseEnter.nodeMouseMove.nodeMouseLeave.nodeDoubleClick.nodeClick.nodeDragStart.nodeDrag.nodeDragStop.miniMapNodeClick.miniMapNodeDoubleClick.miniMapNodeMouseEnter.miniMapNodeMouseMove.miniMapNodeMouseLeave.update:modelValue.update:nodes.update:edges`.split(`.`),setup(e,{expose:t,emit:n}){let r=e,a=G(),o=De(r,`modelValue`,n),s=De(r,`nodes`,n),l=De(r,`edges`,n),u=$(r),d=zc({modelValue:o,nodes:s,edges:l},r,u);return Vc(n,u.hooks),Hl(),iu(),k(xc,a),D(d),t(u),(e,t)=>(O(),i(`div`,{ref:W(u).vueFlowRef,class:`vue-flow`},[c(Ll,null,{default:te(()=>[c($l),au,c(ru),P(e.$slots,`zoom-pane`)]),_:3}),P(e.$slots,`default`),c(Vl)],512))}}),su=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-abc"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 16v-6a2 2 0 1 1 4 0v6" />
  <path d="M3 13h4" />
  <path d="M10 8v6a2 2 0 1 0 4 0v-1a2 2 0 1 0 -4 0v1" />
  <path d="M20.732 12a2 2 0 0 0 -3.732 1v1a2 2 0 0 0 3.726 1.01" />
</svg>`,cu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-address-book"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M20 6v12a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2" />
  <path d="M10 16h6" />
  <path d="M11 11a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M4 8h3" />
  <path d="M4 12h3" />
  <path d="M4 16h3" />
</svg>`,lu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-adjustments"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 10a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M6 4v4" />
  <path d="M6 12v8" />
  <path d="M10 16a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M12 4v10" />
  <path d="M12 18v2" />
  <path d="M16 7a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M18 4v1" />
  <path d="M18 9v11" />
</svg>`,uu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-alarm"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 13a7 7 0 1 0 14 0a7 7 0 1 0 -14 0" />
  <path d="M12 10l0 3l2 0" />
  <path d="M7 4l-2.75 2" />
  <path d="M17 4l2.75 2" />
</svg>`,du=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-alert-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 8v4" />
  <path d="M12 16h.01" />
</svg>`,fu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-alert-triangle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 9v4" />
  <path d="M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0" />
  <path d="M12 16h.01" />
</svg>`,pu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-api"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 13h5" />
  <path d="M12 16v-8h3a2 2 0 0 1 2 2v1a2 2 0 0 1 -2 2h-3" />
  <path d="M20 8v8" />
  <path d="M9 16v-5.5a2.5 2.5 0 0 0 -5 0v5.5" />
</svg>`,mu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-back-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 14l-4 -4l4 -4" />
  <path d="M5 10h11a4 4 0 1 1 0 8h-1" />
</svg>`,hu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-big-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 9h8v-3.586a1 1 0 0 1 1.707 -.707l6.586 6.586a1 1 0 0 1 0 1.414l-6.586 6.586a1 1 0 0 1 -1.707 -.707v-3.586h-8a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1" />
</svg>`,gu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-down"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 5l0 14" />
  <path d="M18 13l-6 6" />
  <path d="M6 13l6 6" />
</svg>`,_u=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-forward-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 14l4 -4l-4 -4" />
  <path d="M19 10h-11a4 4 0 1 0 0 8h1" />
</svg>`,vu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-forward"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 11l4 4l-4 4m4 -4h-11a4 4 0 0 1 0 -8h1" />
</svg>`,yu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-loop-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 21v-13a4 4 0 1 0 -4 4h13" />
  <path d="M17 16l4 -4l-4 -4" />
</svg>`,bu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-merge"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7l4 -4l4 4" />
  <path d="M12 3v5.394a6.737 6.737 0 0 1 -3 5.606a6.737 6.737 0 0 0 -3 5.606v1.394" />
  <path d="M12 3v5.394a6.737 6.737 0 0 0 3 5.606a6.737 6.737 0 0 1 3 5.606v1.394" />
</svg>`,xu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l14 0" />
  <path d="M13 18l6 -6" />
  <path d="M13 6l6 6" />
</svg>`,Su=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-up-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M17 7l-10 10" />
  <path d="M8 7l9 0l0 9" />
</svg>`,Cu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 5l0 14" />
  <path d="M18 11l-6 -6" />
  <path d="M6 11l6 -6" />
</svg>`,wu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrows-shuffle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M18 4l3 3l-3 3" />
  <path d="M18 20l3 -3l-3 -3" />
  <path d="M3 7h3a5 5 0 0 1 5 5a5 5 0 0 0 5 5h5" />
  <path d="M21 7h-5a4.978 4.978 0 0 0 -3 1m-4 8a4.984 4.984 0 0 1 -3 1h-3" />
</svg>`,Tu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrows-split-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M21 17h-5.397a5 5 0 0 1 -4.096 -2.133l-.514 -.734a5 5 0 0 0 -4.096 -2.133h-3.897" />
  <path d="M21 7h-5.395a5 5 0 0 0 -4.098 2.135l-.51 .73a5 5 0 0 1 -4.097 2.135h-3.9" />
  <path d="M18 10l3 -3l-3 -3" />
  <path d="M18 20l3 -3l-3 -3" />
</svg>`,Eu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrows-split"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M21 17h-8l-3.5 -5h-6.5" />
  <path d="M21 7h-8l-3.495 5" />
  <path d="M18 10l3 -3l-3 -3" />
  <path d="M18 20l3 -3l-3 -3" />
</svg>`,Du=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-at"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
  <path d="M16 12v1.5a2.5 2.5 0 0 0 5 0v-1.5a9 9 0 1 0 -5.5 8.28" />
</svg>`,Ou=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-barcode"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7v-1a2 2 0 0 1 2 -2h2" />
  <path d="M4 17v1a2 2 0 0 0 2 2h2" />
  <path d="M16 4h2a2 2 0 0 1 2 2v1" />
  <path d="M16 20h2a2 2 0 0 0 2 -2v-1" />
  <path d="M5 11h1v2h-1l0 -2" />
  <path d="M10 11l0 2" />
  <path d="M14 11h1v2h-1l0 -2" />
  <path d="M19 11l0 2" />
</svg>`,ku=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bed"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M22 17v-3h-20" />
  <path d="M2 8v9" />
  <path d="M12 14h10v-2a3 3 0 0 0 -3 -3h-7v5" />
</svg>`,Au=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bell-ringing"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 5a2 2 0 0 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6" />
  <path d="M9 17v1a3 3 0 0 0 6 0v-1" />
  <path d="M21 6.727a11.05 11.05 0 0 0 -2.794 -3.727" />
  <path d="M3 6.727a11.05 11.05 0 0 1 2.792 -3.727" />
</svg>`,ju=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bell"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 5a2 2 0 1 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6" />
  <path d="M9 17v1a3 3 0 0 0 6 0v-1" />
</svg>`,Mu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bolt"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M13 3l0 7l6 0l-8 11l0 -7l-6 0l8 -11" />
</svg>`,Nu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bookmark"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M18 7v14l-6 -4l-6 4v-14a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4" />
</svg>`,Pu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-books"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 5a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -14" />
  <path d="M9 5a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -14" />
  <path d="M5 8h4" />
  <path d="M9 16h4" />
  <path d="M13.803 4.56l2.184 -.53c.562 -.135 1.133 .19 1.282 .732l3.695 13.418a1.02 1.02 0 0 1 -.634 1.219l-.133 .041l-2.184 .53c-.562 .135 -1.133 -.19 -1.282 -.732l-3.695 -13.418a1.02 1.02 0 0 1 .634 -1.219l.133 -.041" />
  <path d="M14 9l4 -1" />
  <path d="M16 16l3.923 -.98" />
</svg>`,Fu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-braces"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 4a2 2 0 0 0 -2 2v3a2 3 0 0 1 -2 3a2 3 0 0 1 2 3v3a2 2 0 0 0 2 2" />
  <path d="M17 4a2 2 0 0 1 2 2v3a2 3 0 0 0 2 3a2 3 0 0 0 -2 3v3a2 2 0 0 1 -2 2" />
</svg>`,Iu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-brackets"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 4h-3v16h3" />
  <path d="M16 4h3v16h-3" />
</svg>`,Lu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-brain"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15.5 13a3.5 3.5 0 0 0 -3.5 3.5v1a3.5 3.5 0 0 0 7 0v-1.8" />
  <path d="M8.5 13a3.5 3.5 0 0 1 3.5 3.5v1a3.5 3.5 0 0 1 -7 0v-1.8" />
  <path d="M17.5 16a3.5 3.5 0 0 0 0 -7h-.5" />
  <path d="M19 9.3v-2.8a3.5 3.5 0 0 0 -7 0" />
  <path d="M6.5 16a3.5 3.5 0 0 1 0 -7h.5" />
  <path d="M5 9.3v-2.8a3.5 3.5 0 0 1 7 0v10" />
</svg>`,Ru=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-messenger"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 20l1.3 -3.9a9 8 0 1 1 3.4 2.9l-4.7 1" />
  <path d="M8 13l3 -2l2 2l3 -2" />
</svg>`,zu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-telegram"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 10l-4 4l6 6l4 -16l-18 7l4 2l2 6l3 -4" />
</svg>`,Bu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-viber"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 19q -.515 0 -1 -.015l-4 3.015v-3.5c-2.5 -.75 -4 -2.904 -4 -7.5c0 -6.5 3 -8 9 -8s9 1.5 9 8s-3 8 -9 8" />
  <path d="M11.729 14.664c.725 .396 1.379 .65 1.802 .793a.84 .84 0 0 0 .863 -.215l.606 -.606l-1.633 -1.089a.46 .46 0 0 0 -.58 .058l-1.058 1.059" />
  <path d="M11.729 14.664a9.8 9.8 0 0 1 -2.243 -1.65a9.8 9.8 0 0 1 -1.65 -2.242" />
  <path d="M7.836 10.772a12 12 0 0 1 -.793 -1.803a.84 .84 0 0 1 .215 -.863l.606 -.606l1.089 1.633a.46 .46 0 0 1 -.058 .58l-1.059 1.059" />
  <path d="M17 10a4 4 0 0 0 -4 -4" />
  <path d="M14 10a1 1 0 0 0 -1 -1" />
</svg>`,Vu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-whatsapp"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 21l1.65 -3.8a9 9 0 1 1 3.4 2.9l-5.05 .9" />
  <path d="M9 10a.5 .5 0 0 0 1 0v-1a.5 .5 0 0 0 -1 0v1a5 5 0 0 0 5 5h1a.5 .5 0 0 0 0 -1h-1a.5 .5 0 0 0 0 1" />
</svg>`,Hu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-briefcase"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 9a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -9" />
  <path d="M8 7v-2a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v2" />
  <path d="M12 12l0 .01" />
  <path d="M3 13a20 20 0 0 0 18 0" />
</svg>`,Uu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-browser"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 8h16" />
  <path d="M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M8 4v4" />
</svg>`,Wu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bug"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 9v-1a3 3 0 0 1 6 0v1" />
  <path d="M8 9h8a6 6 0 0 1 1 3v3a5 5 0 0 1 -10 0v-3a6 6 0 0 1 1 -3" />
  <path d="M3 13l4 0" />
  <path d="M17 13l4 0" />
  <path d="M12 20l0 -6" />
  <path d="M4 19l3.35 -2" />
  <path d="M20 19l-3.35 -2" />
  <path d="M4 7l3.75 2.4" />
  <path d="M20 7l-3.75 2.4" />
</svg>`,Gu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-building-store"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 21l18 0" />
  <path d="M3 7v1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1h-18l2 -4h14l2 4" />
  <path d="M5 21l0 -10.15" />
  <path d="M19 21l0 -10.15" />
  <path d="M9 21v-4a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v4" />
</svg>`,Ku=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-building"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 21l18 0" />
  <path d="M9 8l1 0" />
  <path d="M9 12l1 0" />
  <path d="M9 16l1 0" />
  <path d="M14 8l1 0" />
  <path d="M14 12l1 0" />
  <path d="M14 16l1 0" />
  <path d="M5 21v-16a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v16" />
</svg>`,qu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-bulb"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12h1m8 -9v1m8 8h1m-15.4 -6.4l.7 .7m12.1 -.7l-.7 .7" />
  <path d="M9 16a5 5 0 1 1 6 0a3.5 3.5 0 0 0 -1 3a2 2 0 0 1 -4 0a3.5 3.5 0 0 0 -1 -3" />
  <path d="M9.7 17l4.6 0" />
</svg>`,Ju=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-calculator"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -14" />
  <path d="M8 8a1 1 0 0 1 1 -1h6a1 1 0 0 1 1 1v1a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1l0 -1" />
  <path d="M8 14l0 .01" />
  <path d="M12 14l0 .01" />
  <path d="M16 14l0 .01" />
  <path d="M8 17l0 .01" />
  <path d="M12 17l0 .01" />
  <path d="M16 17l0 .01" />
</svg>`,Yu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-calendar-event"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M16 3l0 4" />
  <path d="M8 3l0 4" />
  <path d="M4 11l16 0" />
  <path d="M8 15h2v2h-2l0 -2" />
</svg>`,Xu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-calendar"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12" />
  <path d="M16 3v4" />
  <path d="M8 3v4" />
  <path d="M4 11h16" />
</svg>`,Zu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-car"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M5 17h-2v-6l2 -5h9l4 5h1a2 2 0 0 1 2 2v4h-2m-4 0h-6m-6 -6h15m-6 0v-5" />
</svg>`,Qu=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cards"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3.604 7.197l7.138 -3.109a.96 .96 0 0 1 1.27 .527l4.924 11.902a1 1 0 0 1 -.514 1.304l-7.137 3.109a.96 .96 0 0 1 -1.271 -.527l-4.924 -11.903a1 1 0 0 1 .514 -1.304l0 .001" />
  <path d="M15 4h1a1 1 0 0 1 1 1v3.5" />
  <path d="M20 6c.264 .112 .52 .217 .768 .315a1 1 0 0 1 .53 1.311l-2.298 5.374" />
</svg>`,$u=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-carousel-horizontal"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 6a1 1 0 0 1 1 -1h8a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-8a1 1 0 0 1 -1 -1l0 -12" />
  <path d="M22 17h-1a1 1 0 0 1 -1 -1v-8a1 1 0 0 1 1 -1h1" />
  <path d="M2 17h1a1 1 0 0 0 1 -1v-8a1 1 0 0 0 -1 -1h-1" />
</svg>`,ed=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-category"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 4h6v6h-6l0 -6" />
  <path d="M14 4h6v6h-6l0 -6" />
  <path d="M4 14h6v6h-6l0 -6" />
  <path d="M14 17a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" />
</svg>`,td=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-chart-bar"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 13a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -6" />
  <path d="M15 9a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -10" />
  <path d="M9 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -14" />
  <path d="M4 20h14" />
</svg>`,nd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l5 5l10 -10" />
</svg>`,rd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-checkbox"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 11l3 3l8 -8" />
  <path d="M20 12v6a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2h9" />
</svg>`,id=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-chevron-down"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 9l6 6l6 -6" />
</svg>`,ad=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-chevron-left"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 6l-6 6l6 6" />
</svg>`,od=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-chevron-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 6l6 6l-6 6" />
</svg>`,sd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-circle-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M9 12l2 2l4 -4" />
</svg>`,cd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-circle-dot"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
</svg>`,ld=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-circle-x"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M10 10l4 4m0 -4l-4 4" />
</svg>`,ud=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-clipboard-list"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2h-2" />
  <path d="M9 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2" />
  <path d="M9 12l.01 0" />
  <path d="M13 12l2 0" />
  <path d="M9 16l.01 0" />
  <path d="M13 16l2 0" />
</svg>`,dd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-clipboard"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 5h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2h-2" />
  <path d="M9 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2" />
</svg>`,fd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-clock-hour-4"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M12 12l3 2" />
  <path d="M12 7v5" />
</svg>`,pd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-clock-pause"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M20.942 13.018a9 9 0 1 0 -7.909 7.922" />
  <path d="M12 7v5l2 2" />
  <path d="M17 17v5" />
  <path d="M21 17v5" />
</svg>`,md=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-clock-play"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 7v5l2 2" />
  <path d="M17 22l5 -3l-5 -3l0 6" />
  <path d="M13.017 20.943a9 9 0 1 1 7.831 -7.292" />
</svg>`,hd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-clock"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 7v5l3 3" />
</svg>`,gd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cloud-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 18.004h-4.343c-2.572 -.004 -4.657 -2.011 -4.657 -4.487c0 -2.475 2.085 -4.482 4.657 -4.482c.393 -1.762 1.794 -3.2 3.675 -3.773c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.388 0 2.585 .82 3.138 2.007" />
  <path d="M15 19l2 2l4 -4" />
</svg>`,_d=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cloud-download"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M19 18a3.5 3.5 0 0 0 0 -7h-1a5 4.5 0 0 0 -11 -2a4.6 4.4 0 0 0 -2.1 8.4" />
  <path d="M12 13l0 9" />
  <path d="M9 19l3 3l3 -3" />
</svg>`,vd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cloud-upload"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 18a4.6 4.4 0 0 1 0 -9a5 4.5 0 0 1 11 2h1a3.5 3.5 0 0 1 0 7h-1" />
  <path d="M9 15l3 -3l3 3" />
  <path d="M12 12l0 9" />
</svg>`,yd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cloud"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.657 18c-2.572 0 -4.657 -2.007 -4.657 -4.483c0 -2.475 2.085 -4.482 4.657 -4.482c.393 -1.762 1.794 -3.2 3.675 -3.773c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.913 0 3.464 1.56 3.464 3.486c0 1.927 -1.551 3.487 -3.465 3.487h-11.878" />
</svg>`,bd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-code"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 8l-4 4l4 4" />
  <path d="M17 8l4 4l-4 4" />
  <path d="M14 4l-4 16" />
</svg>`,xd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-coffee"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 14c.83 .642 2.077 1.017 3.5 1c1.423 .017 2.67 -.358 3.5 -1c.83 -.642 2.077 -1.017 3.5 -1c1.423 -.017 2.67 .358 3.5 1" />
  <path d="M8 3a2.4 2.4 0 0 0 -1 2a2.4 2.4 0 0 0 1 2" />
  <path d="M12 3a2.4 2.4 0 0 0 -1 2a2.4 2.4 0 0 0 1 2" />
  <path d="M3 10h14v5a6 6 0 0 1 -6 6h-2a6 6 0 0 1 -6 -6v-5" />
  <path d="M16.746 16.726a3 3 0 1 0 .252 -5.555" />
</svg>`,Sd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-coin"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M14.8 9a2 2 0 0 0 -1.8 -1h-2a2 2 0 1 0 0 4h2a2 2 0 1 1 0 4h-2a2 2 0 0 1 -1.8 -1" />
  <path d="M12 7v10" />
</svg>`,Cd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-compass"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 16l2 -6l6 -2l-2 6l-6 2" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M12 3l0 2" />
  <path d="M12 19l0 2" />
  <path d="M3 12l2 0" />
  <path d="M19 12l2 0" />
</svg>`,wd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-copy"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666" />
  <path d="M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1" />
</svg>`,Td=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-corner-down-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 6v6a3 3 0 0 0 3 3h10l-4 -4m0 8l4 -4" />
</svg>`,Ed=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-credit-card"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -8" />
  <path d="M3 10l18 0" />
  <path d="M7 15l.01 0" />
  <path d="M11 15l2 0" />
</svg>`,Dd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cube"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M21 16.008v-8.018a1.98 1.98 0 0 0 -1 -1.717l-7 -4.008a2.016 2.016 0 0 0 -2 0l-7 4.008c-.619 .355 -1 1.01 -1 1.718v8.018c0 .709 .381 1.363 1 1.717l7 4.008a2.016 2.016 0 0 0 2 0l7 -4.008c.619 -.355 1 -1.01 1 -1.718" />
  <path d="M12 22v-10" />
  <path d="M12 12l8.73 -5.04" />
  <path d="M3.27 6.96l8.73 5.04" />
</svg>`,Od=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-currency-hryvnia"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7a2.64 2.64 0 0 1 2.562 -2h3.376a2.64 2.64 0 0 1 2.562 2a2.57 2.57 0 0 1 -1.344 2.922l-5.876 2.938a3.338 3.338 0 0 0 -1.78 3.64a3.11 3.11 0 0 0 3.05 2.5h2.888a2.64 2.64 0 0 0 2.562 -2" />
  <path d="M6 10h12" />
  <path d="M6 14h12" />
</svg>`,kd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-cursor-text"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 12h4" />
  <path d="M9 4a3 3 0 0 1 3 3v10a3 3 0 0 1 -3 3" />
  <path d="M15 4a3 3 0 0 0 -3 3v10a3 3 0 0 0 3 3" />
</svg>`,Ad=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-database"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 6a8 3 0 1 0 16 0a8 3 0 1 0 -16 0" />
  <path d="M4 6v6a8 3 0 0 0 16 0v-6" />
  <path d="M4 12v6a8 3 0 0 0 16 0v-6" />
</svg>`,jd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-device-mobile"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 5a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-14" />
  <path d="M11 4h2" />
  <path d="M12 17v.01" />
</svg>`,Md=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-dice-5"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M8 8.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M15 8.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M15 15.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M8 15.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M11.5 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
</svg>`,Nd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-dice"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M8 8.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M15 8.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M15 15.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M8 15.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
</svg>`,Pd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-direction"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 10l3 -3l3 3" />
  <path d="M9 14l3 3l3 -3" />
</svg>`,Fd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-discount"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 15l6 -6" />
  <path d="M9 9.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M14 14.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
</svg>`,Id=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-divide"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 6a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" fill="currentColor" />
  <path d="M11 18a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" fill="currentColor" />
  <path d="M5 12l14 0" />
</svg>`,Ld=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-door-exit"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M13 12v.01" />
  <path d="M3 21h18" />
  <path d="M5 21v-16a2 2 0 0 1 2 -2h7.5m2.5 10.5v7.5" />
  <path d="M14 7h7m-3 -3l3 3l-3 3" />
</svg>`,Rd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-dots-vertical"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M11 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M11 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
</svg>`,zd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-dots"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
</svg>`,Bd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-download"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2" />
  <path d="M7 11l5 5l5 -5" />
  <path d="M12 4l0 12" />
</svg>`,Vd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-ear"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 10a7 7 0 1 1 13 3.6a10 10 0 0 1 -2 2a8 8 0 0 0 -2 3a4.5 4.5 0 0 1 -6.8 1.4" />
  <path d="M10 10a3 3 0 1 1 5 2.2" />
</svg>`,Hd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-equal-not"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 10h14" />
  <path d="M5 14h14" />
  <path d="M5 19l14 -14" />
</svg>`,Ud=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-equal"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 10h14" />
  <path d="M5 14h14" />
</svg>`,Wd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-external-link"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 6h-6a2 2 0 0 0 -2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-6" />
  <path d="M11 13l9 -9" />
  <path d="M15 4h5v5" />
</svg>`,Gd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-eye-off"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10.585 10.587a2 2 0 0 0 2.829 2.828" />
  <path d="M16.681 16.673a8.717 8.717 0 0 1 -4.681 1.327c-3.6 0 -6.6 -2 -9 -6c1.272 -2.12 2.712 -3.678 4.32 -4.674m2.86 -1.146a9.055 9.055 0 0 1 1.82 -.18c3.6 0 6.6 2 9 6c-.666 1.11 -1.379 2.067 -2.138 2.87" />
  <path d="M3 3l18 18" />
</svg>`,Kd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-eye"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6" />
</svg>`,qd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-file-description"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 3v4a1 1 0 0 0 1 1h4" />
  <path d="M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2" />
  <path d="M9 17h6" />
  <path d="M9 13h6" />
</svg>`,Jd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-file-search"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 3v4a1 1 0 0 0 1 1h4" />
  <path d="M12 21h-5a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v4.5" />
  <path d="M14 17.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0" />
  <path d="M18.5 19.5l2.5 2.5" />
</svg>`,Yd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-file-text"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 3v4a1 1 0 0 0 1 1h4" />
  <path d="M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2" />
  <path d="M9 9l1 0" />
  <path d="M9 13l6 0" />
  <path d="M9 17l6 0" />
</svg>`,Xd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-file-upload"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 3v4a1 1 0 0 0 1 1h4" />
  <path d="M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2" />
  <path d="M12 11v6" />
  <path d="M9.5 13.5l2.5 -2.5l2.5 2.5" />
</svg>`,Zd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-file"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 3v4a1 1 0 0 0 1 1h4" />
  <path d="M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2" />
</svg>`,Qd=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-filter"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 4h16v2.172a2 2 0 0 1 -.586 1.414l-4.414 4.414v7l-6 2v-8.5l-4.48 -4.928a2 2 0 0 1 -.52 -1.345v-2.227" />
</svg>`,$d=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-first-aid-kit"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 8v-2a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v2" />
  <path d="M4 10a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -8" />
  <path d="M10 14h4" />
  <path d="M12 12v4" />
</svg>`,ef=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-flag-3"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 14h14l-4.5 -4.5l4.5 -4.5h-14v16" />
</svg>`,tf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-flag"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 5a5 5 0 0 1 7 0a5 5 0 0 0 7 0v9a5 5 0 0 1 -7 0a5 5 0 0 0 -7 0v-9" />
  <path d="M5 21v-7" />
</svg>`,nf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-focus-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11.5 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0" />
  <path d="M12 3l0 2" />
  <path d="M3 12l2 0" />
  <path d="M12 19l0 2" />
  <path d="M19 12l2 0" />
</svg>`,rf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-folder"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4l3 3h7a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-11a2 2 0 0 1 2 -2" />
</svg>`,af=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-forms"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3a3 3 0 0 0 -3 3v12a3 3 0 0 0 3 3" />
  <path d="M6 3a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3" />
  <path d="M13 7h7a1 1 0 0 1 1 1v8a1 1 0 0 1 -1 1h-7" />
  <path d="M5 7h-1a1 1 0 0 0 -1 1v8a1 1 0 0 0 1 1h1" />
  <path d="M17 12h.01" />
  <path d="M13 12h.01" />
</svg>`,of=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-gift"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 9a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M12 8l0 13" />
  <path d="M19 12v7a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-7" />
  <path d="M7.5 8a2.5 2.5 0 0 1 0 -5a4.8 8 0 0 1 4.5 5a4.8 8 0 0 1 4.5 -5a2.5 2.5 0 0 1 0 5" />
</svg>`,sf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-git-branch"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M5 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M7 8l0 8" />
  <path d="M9 18h6a2 2 0 0 0 2 -2v-5" />
  <path d="M14 14l3 -3l3 3" />
</svg>`,cf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-git-compare"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M16 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M11 6h5a2 2 0 0 1 2 2v8" />
  <path d="M14 9l-3 -3l3 -3" />
  <path d="M13 18h-5a2 2 0 0 1 -2 -2v-8" />
  <path d="M10 15l3 3l-3 3" />
</svg>`,lf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-git-fork"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M5 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M7 8v2a2 2 0 0 0 2 2h6a2 2 0 0 0 2 -2v-2" />
  <path d="M12 12l0 4" />
</svg>`,uf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-grip-vertical"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M8 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M8 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M14 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M14 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
</svg>`,df=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-hand-stop"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 13v-7.5a1.5 1.5 0 0 1 3 0v6.5" />
  <path d="M11 5.5v-2a1.5 1.5 0 1 1 3 0v8.5" />
  <path d="M14 5.5a1.5 1.5 0 0 1 3 0v6.5" />
  <path d="M17 7.5a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1 -6 6h-2h.208a6 6 0 0 1 -5.012 -2.7a69.74 69.74 0 0 1 -.196 -.3c-.312 -.479 -1.407 -2.388 -3.286 -5.728a1.5 1.5 0 0 1 .536 -2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47" />
</svg>`,ff=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-hash"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 9l14 0" />
  <path d="M5 15l14 0" />
  <path d="M11 4l-4 16" />
  <path d="M17 4l-4 16" />
</svg>`,pf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-headset"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 14v-3a8 8 0 1 1 16 0v3" />
  <path d="M18 19c0 1.657 -2.686 3 -6 3" />
  <path d="M4 14a2 2 0 0 1 2 -2h1a2 2 0 0 1 2 2v3a2 2 0 0 1 -2 2h-1a2 2 0 0 1 -2 -2v-3" />
  <path d="M15 14a2 2 0 0 1 2 -2h1a2 2 0 0 1 2 2v3a2 2 0 0 1 -2 2h-1a2 2 0 0 1 -2 -2v-3" />
</svg>`,mf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-heart"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M19.5 12.572l-7.5 7.428l-7.5 -7.428a5 5 0 1 1 7.5 -6.566a5 5 0 1 1 7.5 6.572" />
</svg>`,hf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-help-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 16v.01" />
  <path d="M12 13a2 2 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483" />
</svg>`,gf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-help"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M12 17l0 .01" />
  <path d="M12 13.5a1.5 1.5 0 0 1 1 -1.5a2.6 2.6 0 1 0 -3 -4" />
</svg>`,_f=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-history"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 8l0 4l2 2" />
  <path d="M3.05 11a9 9 0 1 1 .5 4m-.5 5v-5h5" />
</svg>`,vf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-home"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l-2 0l9 -9l9 9l-2 0" />
  <path d="M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-7" />
  <path d="M9 21v-6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v6" />
</svg>`,yf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-hourglass"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.5 7h11" />
  <path d="M6.5 17h11" />
  <path d="M6 20v-2a6 6 0 1 1 12 0v2a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1" />
  <path d="M6 4v2a6 6 0 1 0 12 0v-2a1 1 0 0 0 -1 -1h-10a1 1 0 0 0 -1 1" />
</svg>`,bf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-id-badge"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 6a3 3 0 0 1 3 -3h8a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-8a3 3 0 0 1 -3 -3l0 -12" />
  <path d="M10 13a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M10 6h4" />
  <path d="M9 18h6" />
</svg>`,xf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-id"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 7a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v10a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -10" />
  <path d="M7 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 8l2 0" />
  <path d="M15 12l2 0" />
  <path d="M7 16l10 0" />
</svg>`,Sf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-inbox"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M4 13h3l3 3h4l3 -3h3" />
</svg>`,Cf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-info-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 9h.01" />
  <path d="M11 12h1v4h1" />
</svg>`,wf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-key"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16.555 3.843l3.602 3.602a2.877 2.877 0 0 1 0 4.069l-2.643 2.643a2.877 2.877 0 0 1 -4.069 0l-.301 -.301l-6.558 6.558a2 2 0 0 1 -1.239 .578l-.175 .008h-1.172a1 1 0 0 1 -.993 -.883l-.007 -.117v-1.172a2 2 0 0 1 .467 -1.284l.119 -.13l.414 -.414h2v-2h2v-2l2.144 -2.144l-.301 -.301a2.877 2.877 0 0 1 0 -4.069l2.643 -2.643a2.877 2.877 0 0 1 4.069 0" />
  <path d="M15 9h.01" />
</svg>`,Tf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-keyboard"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M2 8a2 2 0 0 1 2 -2h16a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2l0 -8" />
  <path d="M6 10l0 .01" />
  <path d="M10 10l0 .01" />
  <path d="M14 10l0 .01" />
  <path d="M18 10l0 .01" />
  <path d="M6 14l0 .01" />
  <path d="M18 14l0 .01" />
  <path d="M10 14l4 .01" />
</svg>`,Ef=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-language-hiragana"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5h7" />
  <path d="M7 4c0 4.846 0 7 .5 8" />
  <path d="M10 8.5c0 2.286 -2 4.5 -3.5 4.5s-2.5 -1.135 -2.5 -2c0 -2 1 -3 3 -3s5 .57 5 2.857c0 1.524 -.667 2.571 -2 3.143" />
  <path d="M12 20l4 -9l4 9" />
  <path d="M19.1 18h-6.2" />
</svg>`,Df=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-language"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 6.371c0 4.418 -2.239 6.629 -5 6.629" />
  <path d="M4 6.371h7" />
  <path d="M5 9c0 2.144 2.252 3.908 6 4" />
  <path d="M12 20l4 -9l4 9" />
  <path d="M19.1 18h-6.2" />
  <path d="M6.694 3l.793 .582" />
</svg>`,Of=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-layout-cards"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M14 6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -6" />
</svg>`,kf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-layout-dashboard"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1" />
  <path d="M5 16h4a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1" />
  <path d="M15 12h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1" />
  <path d="M15 4h4a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1" />
</svg>`,Af=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-layout-grid"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M14 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M4 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M14 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
</svg>`,jf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-letter-case"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 15.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0" />
  <path d="M3 19v-10.5a3.5 3.5 0 0 1 7 0v10.5" />
  <path d="M3 13h7" />
  <path d="M21 12v7" />
</svg>`,Mf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-link"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 15l6 -6" />
  <path d="M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464" />
  <path d="M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463" />
</svg>`,Nf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-list-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3.5 5.5l1.5 1.5l2.5 -2.5" />
  <path d="M3.5 11.5l1.5 1.5l2.5 -2.5" />
  <path d="M3.5 17.5l1.5 1.5l2.5 -2.5" />
  <path d="M11 6l9 0" />
  <path d="M11 12l9 0" />
  <path d="M11 18l9 0" />
</svg>`,Pf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-list-details"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M13 5h8" />
  <path d="M13 9h5" />
  <path d="M13 15h8" />
  <path d="M13 19h5" />
  <path d="M3 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M3 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
</svg>`,Ff=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-list-numbers"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 6h9" />
  <path d="M11 12h9" />
  <path d="M12 18h8" />
  <path d="M4 16a2 2 0 1 1 4 0c0 .591 -.5 1 -1 1.5l-3 2.5h4" />
  <path d="M6 10v-6l-2 2" />
</svg>`,If=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-list-search"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
  <path d="M18.5 18.5l2.5 2.5" />
  <path d="M4 6h16" />
  <path d="M4 12h4" />
  <path d="M4 18h4" />
</svg>`,Lf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-list"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 6l11 0" />
  <path d="M9 12l11 0" />
  <path d="M9 18l11 0" />
  <path d="M5 6l0 .01" />
  <path d="M5 12l0 .01" />
  <path d="M5 18l0 .01" />
</svg>`,Rf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-loader-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3a9 9 0 1 0 9 9" />
</svg>`,zf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-lock"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6" />
  <path d="M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0" />
  <path d="M8 11v-4a4 4 0 1 1 8 0v4" />
</svg>`,Bf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-logic-and"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M22 12h-5" />
  <path d="M2 9h5" />
  <path d="M2 15h5" />
  <path d="M9 5c6 0 8 3.5 8 7s-2 7 -8 7h-2v-14h2" />
</svg>`,Vf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-logic-or"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M22 12h-6" />
  <path d="M2 9h7" />
  <path d="M2 15h7" />
  <path d="M8 5c10.667 2.1 10.667 12.6 0 14c1.806 -4.667 1.806 -9.333 0 -14" />
</svg>`,Hf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-logout"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2" />
  <path d="M9 12h12l-3 -3" />
  <path d="M18 15l3 -3" />
</svg>`,Uf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-mail-forward"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 18h-7a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v7.5" />
  <path d="M3 6l9 6l9 -6" />
  <path d="M15 18h6" />
  <path d="M18 15l3 3l-3 3" />
</svg>`,Wf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-mail"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10" />
  <path d="M3 7l9 6l9 -6" />
</svg>`,Gf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-map-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 18.5l-3 -1.5l-6 3v-13l6 -3l6 3l6 -3v7.5" />
  <path d="M9 4v13" />
  <path d="M15 7v5.5" />
  <path d="M21.121 20.121a3 3 0 1 0 -4.242 0c.418 .419 1.125 1.045 2.121 1.879c1.051 -.89 1.759 -1.516 2.121 -1.879" />
  <path d="M19 18v.01" />
</svg>`,Kf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-map-pin"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0" />
  <path d="M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0" />
</svg>`,qf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-map"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 7l6 -3l6 3l6 -3v13l-6 3l-6 -3l-6 3v-13" />
  <path d="M9 4v13" />
  <path d="M15 7v13" />
</svg>`,Jf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-math-function"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 19a2 2 0 0 0 2 2c2 0 2 -4 3 -9s1 -9 3 -9a2 2 0 0 1 2 2" />
  <path d="M5 12h6" />
  <path d="M15 12l6 6" />
  <path d="M15 18l6 -6" />
</svg>`,Yf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-maximize"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 8v-2a2 2 0 0 1 2 -2h2" />
  <path d="M4 16v2a2 2 0 0 0 2 2h2" />
  <path d="M16 4h2a2 2 0 0 1 2 2v2" />
  <path d="M16 20h2a2 2 0 0 0 2 -2v-2" />
</svg>`,Xf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M9 18h-3a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-3l-3 3l-3 -3" />
</svg>`,Zf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1" />
</svg>`,Qf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-plus"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M12.01 18.594l-4.01 2.406v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v5.5" />
  <path d="M16 19h6" />
  <path d="M19 16v6" />
</svg>`,$f=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-question"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M14 18h-1l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v4.5" />
  <path d="M19 22v.01" />
  <path d="M19 19a2.003 2.003 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483" />
</svg>`,ep=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-message"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-5l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12" />
</svg>`,tp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-microphone"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 5a3 3 0 0 1 3 -3a3 3 0 0 1 3 3v5a3 3 0 0 1 -3 3a3 3 0 0 1 -3 -3l0 -5" />
  <path d="M5 10a7 7 0 0 0 14 0" />
  <path d="M8 21l8 0" />
  <path d="M12 17l0 4" />
</svg>`,np=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-minus"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l14 0" />
</svg>`,rp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-mood-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M20.925 13.163a8.998 8.998 0 0 0 -8.925 -10.163a9 9 0 0 0 0 18" />
  <path d="M9 10h.01" />
  <path d="M15 10h.01" />
  <path d="M9.5 15c.658 .64 1.56 1 2.5 1s1.842 -.36 2.5 -1" />
  <path d="M15 19l2 2l4 -4" />
</svg>`,ip=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-mood-happy"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M9 9l.01 0" />
  <path d="M15 9l.01 0" />
  <path d="M8 13a4 4 0 1 0 8 0h-8" />
</svg>`,ap=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-mood-smile"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M9 10l.01 0" />
  <path d="M15 10l.01 0" />
  <path d="M9.5 15a3.5 3.5 0 0 0 5 0" />
</svg>`,op=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-moon"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008" />
</svg>`,sp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-note"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M13 20l7 -7" />
  <path d="M13 20v-6a1 1 0 0 1 1 -1h6v-7a2 2 0 0 0 -2 -2h-12a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7" />
</svg>`,cp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-notes"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 5a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2l0 -14" />
  <path d="M9 7l6 0" />
  <path d="M9 11l6 0" />
  <path d="M9 15l4 0" />
</svg>`,lp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-package"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3l8 4.5l0 9l-8 4.5l-8 -4.5l0 -9l8 -4.5" />
  <path d="M12 12l8 -4.5" />
  <path d="M12 12l0 9" />
  <path d="M12 12l-8 -4.5" />
  <path d="M16 5.25l-8 4.5" />
</svg>`,up=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-paperclip"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 7l-6.5 6.5a1.5 1.5 0 0 0 3 3l6.5 -6.5a3 3 0 0 0 -6 -6l-6.5 6.5a4.5 4.5 0 0 0 9 9l6.5 -6.5" />
</svg>`,dp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-pencil"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4" />
  <path d="M13.5 6.5l4 4" />
</svg>`,fp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-percentage"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16 17a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M6 7a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M6 18l12 -12" />
</svg>`,pp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-phone-call"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2" />
  <path d="M15 7a2 2 0 0 1 2 2" />
  <path d="M15 3a6 6 0 0 1 6 6" />
</svg>`,mp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-phone"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2" />
</svg>`,hp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-photo-ai"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 8h.01" />
  <path d="M10 21h-4a3 3 0 0 1 -3 -3v-12a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v5" />
  <path d="M3 16l5 -5c.928 -.893 2.072 -.893 3 0l1 1" />
  <path d="M14 21v-4a2 2 0 1 1 4 0v4" />
  <path d="M14 19h4" />
  <path d="M21 15v6" />
</svg>`,gp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-photo"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 8h.01" />
  <path d="M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12" />
  <path d="M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5" />
  <path d="M14 14l1 -1c.928 -.893 2.072 -.893 3 0l3 3" />
</svg>`,_p=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-pizza"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 21.5c-3.04 0 -5.952 -.714 -8.5 -1.983l8.5 -16.517l8.5 16.517a19.09 19.09 0 0 1 -8.5 1.983" />
  <path d="M5.38 15.866a14.94 14.94 0 0 0 6.815 1.634a14.944 14.944 0 0 0 6.502 -1.479" />
  <path d="M13 11.01v-.01" />
  <path d="M11 14v-.01" />
</svg>`,vp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-plane"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16 10h4a2 2 0 0 1 0 4h-4l-4 7h-3l2 -7h-4l-2 2h-3l2 -4l-2 -4h3l2 2h4l-2 -7h3l4 7" />
</svg>`,yp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-pause"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12" />
  <path d="M14 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12" />
</svg>`,bp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-play"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 4v16l13 -8l-13 -8" />
</svg>`,xp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-skip-forward"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5v14l12 -7l-12 -7" />
  <path d="M20 5l0 14" />
</svg>`,Sp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-stop"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 7a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2l0 -10" />
</svg>`,Cp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-plug-connected"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 12l5 5l-1.5 1.5a3.536 3.536 0 1 1 -5 -5l1.5 -1.5" />
  <path d="M17 12l-5 -5l1.5 -1.5a3.536 3.536 0 1 1 5 5l-1.5 1.5" />
  <path d="M3 21l2.5 -2.5" />
  <path d="M18.5 5.5l2.5 -2.5" />
  <path d="M10 11l-2 2" />
  <path d="M13 14l-2 2" />
</svg>`,wp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-plug"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9.785 6l8.215 8.215l-2.054 2.054a5.81 5.81 0 1 1 -8.215 -8.215l2.054 -2.054" />
  <path d="M4 20l3.5 -3.5" />
  <path d="M15 4l-3.5 3.5" />
  <path d="M20 9l-3.5 3.5" />
</svg>`,Tp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-plus"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 5l0 14" />
  <path d="M5 12l14 0" />
</svg>`,Ep=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-puzzle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7h3a1 1 0 0 0 1 -1v-1a2 2 0 0 1 4 0v1a1 1 0 0 0 1 1h3a1 1 0 0 1 1 1v3a1 1 0 0 0 1 1h1a2 2 0 0 1 0 4h-1a1 1 0 0 0 -1 1v3a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-1a2 2 0 0 0 -4 0v1a1 1 0 0 1 -1 1h-3a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h1a2 2 0 0 0 0 -4h-1a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1" />
</svg>`,Dp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-qrcode"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M7 17l0 .01" />
  <path d="M14 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M7 7l0 .01" />
  <path d="M4 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M17 7l0 .01" />
  <path d="M14 14l3 0" />
  <path d="M20 14l0 .01" />
  <path d="M14 14l0 3" />
  <path d="M14 20l3 0" />
  <path d="M17 17l3 0" />
  <path d="M20 17l0 3" />
</svg>`,Op=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-question-mark"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 8a3.5 3 0 0 1 3.5 -3h1a3.5 3 0 0 1 3.5 3a3 3 0 0 1 -2 3a3 4 0 0 0 -2 4" />
  <path d="M12 19l0 .01" />
</svg>`,kp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-quote"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5" />
  <path d="M19 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5" />
</svg>`,Ap=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-refresh"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4" />
  <path d="M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4" />
</svg>`,jp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-regex"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.5 15a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0 -5" />
  <path d="M17 7.875l3 -1.687" />
  <path d="M17 7.875v3.375" />
  <path d="M17 7.875l-3 -1.687" />
  <path d="M17 7.875l3 1.688" />
  <path d="M17 4.5v3.375" />
  <path d="M17 7.875l-3 1.688" />
</svg>`,Mp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-repeat"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 12v-3a3 3 0 0 1 3 -3h13m-3 -3l3 3l-3 3" />
  <path d="M20 12v3a3 3 0 0 1 -3 3h-13m3 3l-3 -3l3 -3" />
</svg>`,Np=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-robot"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 6a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2l0 -4" />
  <path d="M12 2v2" />
  <path d="M9 12v9" />
  <path d="M15 12v9" />
  <path d="M5 16l4 -2" />
  <path d="M15 14l4 2" />
  <path d="M9 18h6" />
  <path d="M10 8v.01" />
  <path d="M14 8v.01" />
</svg>`,Pp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-rocket"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 13a8 8 0 0 1 7 7a6 6 0 0 0 3 -5a9 9 0 0 0 6 -8a3 3 0 0 0 -3 -3a9 9 0 0 0 -8 6a6 6 0 0 0 -5 3" />
  <path d="M7 14a6 6 0 0 0 -3 6a6 6 0 0 0 6 -3" />
  <path d="M14 9a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
</svg>`,Fp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-route-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 19a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M19 7a2 2 0 1 0 0 -4a2 2 0 0 0 0 4" />
  <path d="M14 5a2 2 0 0 0 -2 2v10a2 2 0 0 1 -2 2" />
</svg>`,Ip=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-route"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 19a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M19 7a2 2 0 1 0 0 -4a2 2 0 0 0 0 4" />
  <path d="M11 19h5.5a3.5 3.5 0 0 0 0 -7h-8a3.5 3.5 0 0 1 0 -7h4.5" />
</svg>`,Lp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-school"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M22 9l-10 -4l-10 4l10 4l10 -4v6" />
  <path d="M6 10.6v5.4a6 3 0 0 0 12 0v-5.4" />
</svg>`,Rp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-script"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M17 20h-11a3 3 0 0 1 0 -6h11a3 3 0 0 0 0 6h1a3 3 0 0 0 3 -3v-11a2 2 0 0 0 -2 -2h-10a2 2 0 0 0 -2 2v8" />
</svg>`,zp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-search"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0" />
  <path d="M21 21l-6 -6" />
</svg>`,Bp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-select"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M9 11l3 3l3 -3" />
</svg>`,Vp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-send"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 14l11 -11" />
  <path d="M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.5a.55 .55 0 0 1 0 -1l18 -6.5" />
</svg>`,Hp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-server"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 7a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v2a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-2" />
  <path d="M3 15a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v2a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -2" />
  <path d="M7 8l0 .01" />
  <path d="M7 16l0 .01" />
</svg>`,Up=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-settings"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10.325 4.317c.426 -1.756 2.924 -1.756 3.35 0a1.724 1.724 0 0 0 2.573 1.066c1.543 -.94 3.31 .826 2.37 2.37a1.724 1.724 0 0 0 1.065 2.572c1.756 .426 1.756 2.924 0 3.35a1.724 1.724 0 0 0 -1.066 2.573c.94 1.543 -.826 3.31 -2.37 2.37a1.724 1.724 0 0 0 -2.572 1.065c-.426 1.756 -2.924 1.756 -3.35 0a1.724 1.724 0 0 0 -2.573 -1.066c-1.543 .94 -3.31 -.826 -2.37 -2.37a1.724 1.724 0 0 0 -1.065 -2.572c-1.756 -.426 -1.756 -2.924 0 -3.35a1.724 1.724 0 0 0 1.066 -2.573c-.94 -1.543 .826 -3.31 2.37 -2.37c1 .608 2.296 .07 2.572 -1.065" />
  <path d="M9 12a3 3 0 1 0 6 0a3 3 0 0 0 -6 0" />
</svg>`,Wp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-shopping-cart"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M17 17h-11v-14h-2" />
  <path d="M6 5l14 1l-1 7h-13" />
</svg>`,Gp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-sign-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 21h4" />
  <path d="M10 21v-10" />
  <path d="M10 6v-3" />
  <path d="M6 6h10l2 2.5l-2 2.5h-10l0 -5" />
</svg>`,Kp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-signature"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 17c3.333 -3.333 5 -6 5 -8c0 -3 -1 -3 -2 -3s-2.032 1.085 -2 3c.034 2.048 1.658 4.877 2.5 6c1.5 2 2.5 2.5 3.5 1l2 -3c.333 2.667 1.333 4 3 4c.53 0 2.639 -2 3 -2c.517 0 1.517 .667 3 2" />
</svg>`,qp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-sitemap"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 17a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -2" />
  <path d="M15 17a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -2" />
  <path d="M9 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -2" />
  <path d="M6 15v-1a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v1" />
  <path d="M12 9l0 3" />
</svg>`,Jp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-slideshow"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 6l.01 0" />
  <path d="M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3l0 -8" />
  <path d="M3 13l4 -4a3 5 0 0 1 3 0l4 4" />
  <path d="M13 12l2 -2a3 5 0 0 1 3 0l3 3" />
  <path d="M8 21l.01 0" />
  <path d="M12 21l.01 0" />
  <path d="M16 21l.01 0" />
</svg>`,Yp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-sparkles"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16 18a2 2 0 0 1 2 2a2 2 0 0 1 2 -2a2 2 0 0 1 -2 -2a2 2 0 0 1 -2 2m0 -12a2 2 0 0 1 2 2a2 2 0 0 1 2 -2a2 2 0 0 1 -2 -2a2 2 0 0 1 -2 2m-7 12a6 6 0 0 1 6 -6a6 6 0 0 1 -6 -6a6 6 0 0 1 -6 6a6 6 0 0 1 6 6" />
</svg>`,Xp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-square-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M9 12l2 2l4 -4" />
</svg>`,Zp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-stack-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 4l-8 4l8 4l8 -4l-8 -4" />
  <path d="M4 12l8 4l8 -4" />
  <path d="M4 16l8 4l8 -4" />
</svg>`,Qp=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-star"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 17.75l-6.172 3.245l1.179 -6.873l-5 -4.867l6.9 -1l3.086 -6.253l3.086 6.253l6.9 1l-5 4.867l1.179 6.873l-6.158 -3.245" />
</svg>`,$p=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-stethoscope"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 4h-1a2 2 0 0 0 -2 2v3.5a5.5 5.5 0 0 0 11 0v-3.5a2 2 0 0 0 -2 -2h-1" />
  <path d="M8 15a6 6 0 1 0 12 0v-3" />
  <path d="M11 3v2" />
  <path d="M6 3v2" />
  <path d="M18 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
</svg>`,em=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-sun"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
  <path d="M3 12h1m8 -9v1m8 8h1m-9 8v1m-6.4 -15.4l.7 .7m12.1 -.7l-.7 .7m0 11.4l.7 .7m-12.1 -.7l-.7 .7" />
</svg>`,tm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-switch-horizontal"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16 3l4 4l-4 4" />
  <path d="M10 7l10 0" />
  <path d="M8 13l-4 4l4 4" />
  <path d="M4 17l9 0" />
</svg>`,nm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-table"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M3 10h18" />
  <path d="M10 3v18" />
</svg>`,rm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-tag"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.5 7.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M3 6v5.172a2 2 0 0 0 .586 1.414l7.71 7.71a2.41 2.41 0 0 0 3.408 0l5.592 -5.592a2.41 2.41 0 0 0 0 -3.408l-7.71 -7.71a2 2 0 0 0 -1.414 -.586h-5.172a3 3 0 0 0 -3 3" />
</svg>`,im=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-tags"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 8v4.172a2 2 0 0 0 .586 1.414l5.71 5.71a2.41 2.41 0 0 0 3.408 0l3.592 -3.592a2.41 2.41 0 0 0 0 -3.408l-5.71 -5.71a2 2 0 0 0 -1.414 -.586h-4.172a2 2 0 0 0 -2 2" />
  <path d="M18 19l1.592 -1.592a4.82 4.82 0 0 0 0 -6.816l-4.592 -4.592" />
  <path d="M7 10h-.01" />
</svg>`,am=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-target-arrow"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M12 7a5 5 0 1 0 5 5" />
  <path d="M13 3.055a9 9 0 1 0 7.941 7.945" />
  <path d="M15 6v3h3l3 -3h-3v-3l-3 3" />
  <path d="M15 9l-3 3" />
</svg>`,om=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-target"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M7 12a5 5 0 1 0 10 0a5 5 0 1 0 -10 0" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
</svg>`,sm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-template"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5a1 1 0 0 1 1 -1h14a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M4 13a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -6" />
  <path d="M14 12l6 0" />
  <path d="M14 16l6 0" />
  <path d="M14 20l6 0" />
</svg>`,cm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-terminal-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9l3 3l-3 3" />
  <path d="M13 15l3 0" />
  <path d="M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -12" />
</svg>`,lm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-terminal"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 7l5 5l-5 5" />
  <path d="M12 19l7 0" />
</svg>`,um=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-test-pipe"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M20 8.04l-12.122 12.124a2.857 2.857 0 1 1 -4.041 -4.04l12.122 -12.124" />
  <path d="M7 13h8" />
  <path d="M19 15l1.5 1.6a2 2 0 1 1 -3 0l1.5 -1.6" />
  <path d="M15 3l6 6" />
</svg>`,dm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-text-size"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 7v-2h13v2" />
  <path d="M10 5v14" />
  <path d="M12 19h-4" />
  <path d="M15 13v-1h6v1" />
  <path d="M18 12v7" />
  <path d="M17 19h2" />
</svg>`,fm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-thumb-down"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 13v-8a1 1 0 0 0 -1 -1h-2a1 1 0 0 0 -1 1v7a1 1 0 0 0 1 1h3a4 4 0 0 1 4 4v1a2 2 0 0 0 4 0v-5h3a2 2 0 0 0 2 -2l-1 -5a2 3 0 0 0 -2 -2h-7a3 3 0 0 0 -3 3" />
</svg>`,pm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-thumb-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 11v8a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1h3a4 4 0 0 0 4 -4v-1a2 2 0 0 1 4 0v5h3a2 2 0 0 1 2 2l-1 5a2 3 0 0 1 -2 2h-7a3 3 0 0 1 -3 -3" />
</svg>`,mm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-ticket"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 5l0 2" />
  <path d="M15 11l0 2" />
  <path d="M15 17l0 2" />
  <path d="M5 5h14a2 2 0 0 1 2 2v3a2 2 0 0 0 0 4v3a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-3a2 2 0 0 0 0 -4v-3a2 2 0 0 1 2 -2" />
</svg>`,hm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-toggle-left"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M2 12a6 6 0 0 1 6 -6h8a6 6 0 0 1 6 6a6 6 0 0 1 -6 6h-8a6 6 0 0 1 -6 -6" />
</svg>`,gm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-trash"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7l16 0" />
  <path d="M10 11l0 6" />
  <path d="M14 11l0 6" />
  <path d="M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12" />
  <path d="M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3" />
</svg>`,_m=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-truck-delivery"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M5 17h-2v-4m-1 -8h11v12m-4 0h6m4 0h2v-6h-8m0 -5h5l3 5" />
  <path d="M3 9l4 0" />
</svg>`,vm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-typography"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 20l3 0" />
  <path d="M14 20l7 0" />
  <path d="M6.9 15l6.9 0" />
  <path d="M10.2 6.3l5.8 13.7" />
  <path d="M5 20l6 -16l2 0l7 16" />
</svg>`,ym=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-unlink"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M17 22v-2" />
  <path d="M9 15l6 -6" />
  <path d="M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464" />
  <path d="M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463" />
  <path d="M20 17h2" />
  <path d="M2 7h2" />
  <path d="M7 2v2" />
</svg>`,bm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-upload"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2" />
  <path d="M7 9l5 -5l5 5" />
  <path d="M12 4l0 12" />
</svg>`,xm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-user-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0" />
  <path d="M6 21v-2a4 4 0 0 1 4 -4h4" />
  <path d="M15 19l2 2l4 -4" />
</svg>`,Sm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-user-plus"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0" />
  <path d="M16 19h6" />
  <path d="M19 16v6" />
  <path d="M6 21v-2a4 4 0 0 1 4 -4h4" />
</svg>`,Cm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-user"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0" />
  <path d="M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2" />
</svg>`,wm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-users-group"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 13a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M8 21v-1a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v1" />
  <path d="M15 5a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M17 10h2a2 2 0 0 1 2 2v1" />
  <path d="M5 5a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M3 13v-1a2 2 0 0 1 2 -2h2" />
</svg>`,Tm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-users"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
  <path d="M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2" />
  <path d="M16 3.13a4 4 0 0 1 0 7.75" />
  <path d="M21 21v-2a4 4 0 0 0 -3 -3.85" />
</svg>`,Em=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-variable"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4c-2.5 5 -2.5 10 0 16m14 -16c2.5 5 2.5 10 0 16m-10 -11h1c1 0 1 1 2.016 3.527c.984 2.473 .984 3.473 1.984 3.473h1" />
  <path d="M8 16c1.5 0 3 -2 4 -3.5s2.5 -3.5 4 -3.5" />
</svg>`,Dm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-vector"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 4a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M17 4a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M17 18a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M3 18a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M5 7l0 10" />
  <path d="M19 7l0 10" />
  <path d="M7 5l10 0" />
  <path d="M7 19l10 0" />
</svg>`,Om=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-video"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 10l4.553 -2.276a1 1 0 0 1 1.447 .894v6.764a1 1 0 0 1 -1.447 .894l-4.553 -2.276v-4" />
  <path d="M3 8a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2l0 -8" />
</svg>`,km=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-volume"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 8a5 5 0 0 1 0 8" />
  <path d="M17.7 5a9 9 0 0 1 0 14" />
  <path d="M6 15h-2a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h2l3.5 -4.5a.8 .8 0 0 1 1.5 .5v14a.8 .8 0 0 1 -1.5 .5l-3.5 -4.5" />
</svg>`,Am=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-wand"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 21l15 -15l-3 -3l-15 15l3 3" />
  <path d="M15 6l3 3" />
  <path d="M9 3a2 2 0 0 0 2 2a2 2 0 0 0 -2 2a2 2 0 0 0 -2 -2a2 2 0 0 0 2 -2" />
  <path d="M19 13a2 2 0 0 0 2 2a2 2 0 0 0 -2 2a2 2 0 0 0 -2 -2a2 2 0 0 0 2 -2" />
</svg>`,jm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-webhook"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4.876 13.61a4 4 0 1 0 6.124 3.39h6" />
  <path d="M15.066 20.502a4 4 0 1 0 1.934 -7.502c-.706 0 -1.424 .179 -2 .5l-3 -5.5" />
  <path d="M16 8a4 4 0 1 0 -8 0c0 1.506 .77 2.818 2 3.5l-3 5.5" />
</svg>`,Mm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-wifi-off"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 18l.01 0" />
  <path d="M9.172 15.172a4 4 0 0 1 5.656 0" />
  <path d="M6.343 12.343a7.963 7.963 0 0 1 3.864 -2.14m4.163 .155a7.965 7.965 0 0 1 3.287 2" />
  <path d="M3.515 9.515a12 12 0 0 1 3.544 -2.455m3.101 -.92a12 12 0 0 1 10.325 3.374" />
  <path d="M3 3l18 18" />
</svg>`,Nm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-world-www"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M19.5 7a9 9 0 0 0 -7.5 -4a8.991 8.991 0 0 0 -7.484 4" />
  <path d="M11.5 3a16.989 16.989 0 0 0 -1.826 4" />
  <path d="M12.5 3a16.989 16.989 0 0 1 1.828 4" />
  <path d="M19.5 17a9 9 0 0 1 -7.5 4a8.991 8.991 0 0 1 -7.484 -4" />
  <path d="M11.5 21a16.989 16.989 0 0 1 -1.826 -4" />
  <path d="M12.5 21a16.989 16.989 0 0 0 1.828 -4" />
  <path d="M2 10l1 4l1.5 -4l1.5 4l1 -4" />
  <path d="M17 10l1 4l1.5 -4l1.5 4l1 -4" />
  <path d="M9.5 10l1 4l1.5 -4l1.5 4l1 -4" />
</svg>`,Pm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-world"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M3.6 9h16.8" />
  <path d="M3.6 15h16.8" />
  <path d="M11.5 3a17 17 0 0 0 0 18" />
  <path d="M12.5 3a17 17 0 0 1 0 18" />
</svg>`,Fm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-x"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M18 6l-12 12" />
  <path d="M6 6l12 12" />
</svg>`,Im=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  class="icon icon-tabler icons-tabler-outline icon-tabler-zoom-question"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0" />
  <path d="M21 21l-6 -6" />
  <path d="M10 13l0 .01" />
  <path d="M10 10a1.5 1.5 0 1 0 -1.14 -2.474" />
</svg>`,Lm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="currentColor"
  class="icon icon-tabler icons-tabler-filled icon-tabler-heart"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.979 3.074a6 6 0 0 1 4.988 1.425l.037 .033l.034 -.03a6 6 0 0 1 4.733 -1.44l.246 .036a6 6 0 0 1 3.364 10.008l-.18 .185l-.048 .041l-7.45 7.379a1 1 0 0 1 -1.313 .082l-.094 -.082l-7.493 -7.422a6 6 0 0 1 3.176 -10.215z" />
</svg>`,Rm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="currentColor"
  class="icon icon-tabler icons-tabler-filled icon-tabler-player-play"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 4v16a1 1 0 0 0 1.524 .852l13 -8a1 1 0 0 0 0 -1.704l-13 -8a1 1 0 0 0 -1.524 .852z" />
</svg>`,zm=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="currentColor"
  class="icon icon-tabler icons-tabler-filled icon-tabler-star"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8.243 7.34l-6.38 .925l-.113 .023a1 1 0 0 0 -.44 1.684l4.622 4.499l-1.09 6.355l-.013 .11a1 1 0 0 0 1.464 .944l5.706 -3l5.693 3l.1 .046a1 1 0 0 0 1.352 -1.1l-1.091 -6.355l4.624 -4.5l.078 -.085a1 1 0 0 0 -.633 -1.62l-6.38 -.926l-2.852 -5.78a1 1 0 0 0 -1.794 0l-2.853 5.78z" />
</svg>`,Bm=/* #__PURE__ */ Object.assign({"/node_modules/@tabler/icons/icons/outline/abc.svg":su,"/node_modules/@tabler/icons/icons/outline/address-book.svg":cu,"/node_modules/@tabler/icons/icons/outline/adjustments.svg":lu,"/node_modules/@tabler/icons/icons/outline/alarm.svg":uu,"/node_modules/@tabler/icons/icons/outline/alert-circle.svg":du,"/node_modules/@tabler/icons/icons/outline/alert-triangle.svg":fu,"/node_modules/@tabler/icons/icons/outline/api.svg":pu,"/node_modules/@tabler/icons/icons/outline/arrow-back-up.svg":mu,"/node_modules/@tabler/icons/icons/outline/arrow-big-right.svg":hu,"/node_modules/@tabler/icons/icons/outline/arrow-down.svg":gu,"/node_modules/@tabler/icons/icons/outline/arrow-forward-up.svg":_u,"/node_modules/@tabler/icons/icons/outline/arrow-forward.svg":vu,"/node_modules/@tabler/icons/icons/outline/arrow-loop-right.svg":yu,"/node_modules/@tabler/icons/icons/outline/arrow-merge.svg":bu,"/node_modules/@tabler/icons/icons/outline/arrow-right.svg":xu,"/node_modules/@tabler/icons/icons/outline/arrow-up-right.svg":Su,"/node_modules/@tabler/icons/icons/outline/arrow-up.svg":Cu,"/node_modules/@tabler/icons/icons/outline/arrows-shuffle.svg":wu,"/node_modules/@tabler/icons/icons/outline/arrows-split-2.svg":Tu,"/node_modules/@tabler/icons/icons/outline/arrows-split.svg":Eu,"/node_modules/@tabler/icons/icons/outline/at.svg":Du,"/node_modules/@tabler/icons/icons/outline/barcode.svg":Ou,"/node_modules/@tabler/icons/icons/outline/bed.svg":ku,"/node_modules/@tabler/icons/icons/outline/bell-ringing.svg":Au,"/node_modules/@tabler/icons/icons/outline/bell.svg":ju,"/node_modules/@tabler/icons/icons/outline/bolt.svg":Mu,"/node_modules/@tabler/icons/icons/outline/bookmark.svg":Nu,"/node_modules/@tabler/icons/icons/outline/books.svg":Pu,"/node_modules/@tabler/icons/icons/outline/braces.svg":Fu,"/node_modules/@tabler/icons/icons/outline/brackets.svg":Iu,"/node_modules/@tabler/icons/icons/outline/brain.svg":Lu,"/node_modules/@tabler/icons/icons/outline/brand-messenger.svg":Ru,"/node_modules/@tabler/icons/icons/outline/brand-telegram.svg":zu,"/node_modules/@tabler/icons/icons/outline/brand-viber.svg":Bu,"/node_modules/@tabler/icons/icons/outline/brand-whatsapp.svg":Vu,"/node_modules/@tabler/icons/icons/outline/briefcase.svg":Hu,"/node_modules/@tabler/icons/icons/outline/browser.svg":Uu,"/node_modules/@tabler/icons/icons/outline/bug.svg":Wu,"/node_modules/@tabler/icons/icons/outline/building-store.svg":Gu,"/node_modules/@tabler/icons/icons/outline/building.svg":Ku,"/node_modules/@tabler/icons/icons/outline/bulb.svg":qu,"/node_modules/@tabler/icons/icons/outline/calculator.svg":Ju,"/node_modules/@tabler/icons/icons/outline/calendar-event.svg":Yu,"/node_modules/@tabler/icons/icons/outline/calendar.svg":Xu,"/node_modules/@tabler/icons/icons/outline/car.svg":Zu,"/node_modules/@tabler/icons/icons/outline/cards.svg":Qu,"/node_modules/@tabler/icons/icons/outline/carousel-horizontal.svg":$u,"/node_modules/@tabler/icons/icons/outline/category.svg":ed,"/node_modules/@tabler/icons/icons/outline/chart-bar.svg":td,"/node_modules/@tabler/icons/icons/outline/check.svg":nd,"/node_modules/@tabler/icons/icons/outline/checkbox.svg":rd,"/node_modules/@tabler/icons/icons/outline/chevron-down.svg":id,"/node_modules/@tabler/icons/icons/outline/chevron-left.svg":ad,"/node_modules/@tabler/icons/icons/outline/chevron-right.svg":od,"/node_modules/@tabler/icons/icons/outline/circle-check.svg":sd,"/node_modules/@tabler/icons/icons/outline/circle-dot.svg":cd,"/node_modules/@tabler/icons/icons/outline/circle-x.svg":ld,"/node_modules/@tabler/icons/icons/outline/clipboard-list.svg":ud,"/node_modules/@tabler/icons/icons/outline/clipboard.svg":dd,"/node_modules/@tabler/icons/icons/outline/clock-hour-4.svg":fd,"/node_modules/@tabler/icons/icons/outline/clock-pause.svg":pd,"/node_modules/@tabler/icons/icons/outline/clock-play.svg":md,"/node_modules/@tabler/icons/icons/outline/clock.svg":hd,"/node_modules/@tabler/icons/icons/outline/cloud-check.svg":gd,"/node_modules/@tabler/icons/icons/outline/cloud-download.svg":_d,"/node_modules/@tabler/icons/icons/outline/cloud-upload.svg":vd,"/node_modules/@tabler/icons/icons/outline/cloud.svg":yd,"/node_modules/@tabler/icons/icons/outline/code.svg":bd,"/node_modules/@tabler/icons/icons/outline/coffee.svg":xd,"/node_modules/@tabler/icons/icons/outline/coin.svg":Sd,"/node_modules/@tabler/icons/icons/outline/compass.svg":Cd,"/node_modules/@tabler/icons/icons/outline/copy.svg":wd,"/node_modules/@tabler/icons/icons/outline/corner-down-right.svg":Td,"/node_modules/@tabler/icons/icons/outline/credit-card.svg":Ed,"/node_modules/@tabler/icons/icons/outline/cube.svg":Dd,"/node_modules/@tabler/icons/icons/outline/currency-hryvnia.svg":Od,"/node_modules/@tabler/icons/icons/outline/cursor-text.svg":kd,"/node_modules/@tabler/icons/icons/outline/database.svg":Ad,"/node_modules/@tabler/icons/icons/outline/device-mobile.svg":jd,"/node_modules/@tabler/icons/icons/outline/dice-5.svg":Md,"/node_modules/@tabler/icons/icons/outline/dice.svg":Nd,"/node_modules/@tabler/icons/icons/outline/direction.svg":Pd,"/node_modules/@tabler/icons/icons/outline/discount.svg":Fd,"/node_modules/@tabler/icons/icons/outline/divide.svg":Id,"/node_modules/@tabler/icons/icons/outline/door-exit.svg":Ld,"/node_modules/@tabler/icons/icons/outline/dots-vertical.svg":Rd,"/node_modules/@tabler/icons/icons/outline/dots.svg":zd,"/node_modules/@tabler/icons/icons/outline/download.svg":Bd,"/node_modules/@tabler/icons/icons/outline/ear.svg":Vd,"/node_modules/@tabler/icons/icons/outline/equal-not.svg":Hd,"/node_modules/@tabler/icons/icons/outline/equal.svg":Ud,"/node_modules/@tabler/icons/icons/outline/external-link.svg":Wd,"/node_modules/@tabler/icons/icons/outline/eye-off.svg":Gd,"/node_modules/@tabler/icons/icons/outline/eye.svg":Kd,"/node_modules/@tabler/icons/icons/outline/file-description.svg":qd,"/node_modules/@tabler/icons/icons/outline/file-search.svg":Jd,"/node_modules/@tabler/icons/icons/outline/file-text.svg":Yd,"/node_modules/@tabler/icons/icons/outline/file-upload.svg":Xd,"/node_modules/@tabler/icons/icons/outline/file.svg":Zd,"/node_modules/@tabler/icons/icons/outline/filter.svg":Qd,"/node_modules/@tabler/icons/icons/outline/first-aid-kit.svg":$d,"/node_modules/@tabler/icons/icons/outline/flag-3.svg":ef,"/node_modules/@tabler/icons/icons/outline/flag.svg":tf,"/node_modules/@tabler/icons/icons/outline/focus-2.svg":nf,"/node_modules/@tabler/icons/icons/outline/folder.svg":rf,"/node_modules/@tabler/icons/icons/outline/forms.svg":af,"/node_modules/@tabler/icons/icons/outline/gift.svg":of,"/node_modules/@tabler/icons/icons/outline/git-branch.svg":sf,"/node_modules/@tabler/icons/icons/outline/git-compare.svg":cf,"/node_modules/@tabler/icons/icons/outline/git-fork.svg":lf,"/node_modules/@tabler/icons/icons/outline/grip-vertical.svg":uf,"/node_modules/@tabler/icons/icons/outline/hand-stop.svg":df,"/node_modules/@tabler/icons/icons/outline/hash.svg":ff,"/node_modules/@tabler/icons/icons/outline/headset.svg":pf,"/node_modules/@tabler/icons/icons/outline/heart.svg":mf,"/node_modules/@tabler/icons/icons/outline/help-circle.svg":hf,"/node_modules/@tabler/icons/icons/outline/help.svg":gf,"/node_modules/@tabler/icons/icons/outline/history.svg":_f,"/node_modules/@tabler/icons/icons/outline/home.svg":vf,"/node_modules/@tabler/icons/icons/outline/hourglass.svg":yf,"/node_modules/@tabler/icons/icons/outline/id-badge.svg":bf,"/node_modules/@tabler/icons/icons/outline/id.svg":xf,"/node_modules/@tabler/icons/icons/outline/inbox.svg":Sf,"/node_modules/@tabler/icons/icons/outline/info-circle.svg":Cf,"/node_modules/@tabler/icons/icons/outline/key.svg":wf,"/node_modules/@tabler/icons/icons/outline/keyboard.svg":Tf,"/node_modules/@tabler/icons/icons/outline/language-hiragana.svg":Ef,"/node_modules/@tabler/icons/icons/outline/language.svg":Df,"/node_modules/@tabler/icons/icons/outline/layout-cards.svg":Of,"/node_modules/@tabler/icons/icons/outline/layout-dashboard.svg":kf,"/node_modules/@tabler/icons/icons/outline/layout-grid.svg":Af,"/node_modules/@tabler/icons/icons/outline/letter-case.svg":jf,"/node_modules/@tabler/icons/icons/outline/link.svg":Mf,"/node_modules/@tabler/icons/icons/outline/list-check.svg":Nf,"/node_modules/@tabler/icons/icons/outline/list-details.svg":Pf,"/node_modules/@tabler/icons/icons/outline/list-numbers.svg":Ff,"/node_modules/@tabler/icons/icons/outline/list-search.svg":If,"/node_modules/@tabler/icons/icons/outline/list.svg":Lf,"/node_modules/@tabler/icons/icons/outline/loader-2.svg":Rf,"/node_modules/@tabler/icons/icons/outline/lock.svg":zf,"/node_modules/@tabler/icons/icons/outline/logic-and.svg":Bf,"/node_modules/@tabler/icons/icons/outline/logic-or.svg":Vf,"/node_modules/@tabler/icons/icons/outline/logout.svg":Hf,"/node_modules/@tabler/icons/icons/outline/mail-forward.svg":Uf,"/node_modules/@tabler/icons/icons/outline/mail.svg":Wf,"/node_modules/@tabler/icons/icons/outline/map-2.svg":Gf,"/node_modules/@tabler/icons/icons/outline/map-pin.svg":Kf,"/node_modules/@tabler/icons/icons/outline/map.svg":qf,"/node_modules/@tabler/icons/icons/outline/math-function.svg":Jf,"/node_modules/@tabler/icons/icons/outline/maximize.svg":Yf,"/node_modules/@tabler/icons/icons/outline/message-2.svg":Xf,"/node_modules/@tabler/icons/icons/outline/message-circle.svg":Zf,"/node_modules/@tabler/icons/icons/outline/message-plus.svg":Qf,"/node_modules/@tabler/icons/icons/outline/message-question.svg":$f,"/node_modules/@tabler/icons/icons/outline/message.svg":ep,"/node_modules/@tabler/icons/icons/outline/microphone.svg":tp,"/node_modules/@tabler/icons/icons/outline/minus.svg":np,"/node_modules/@tabler/icons/icons/outline/mood-check.svg":rp,"/node_modules/@tabler/icons/icons/outline/mood-happy.svg":ip,"/node_modules/@tabler/icons/icons/outline/mood-smile.svg":ap,"/node_modules/@tabler/icons/icons/outline/moon.svg":op,"/node_modules/@tabler/icons/icons/outline/note.svg":sp,"/node_modules/@tabler/icons/icons/outline/notes.svg":cp,"/node_modules/@tabler/icons/icons/outline/package.svg":lp,"/node_modules/@tabler/icons/icons/outline/paperclip.svg":up,"/node_modules/@tabler/icons/icons/outline/pencil.svg":dp,"/node_modules/@tabler/icons/icons/outline/percentage.svg":fp,"/node_modules/@tabler/icons/icons/outline/phone-call.svg":pp,"/node_modules/@tabler/icons/icons/outline/phone.svg":mp,"/node_modules/@tabler/icons/icons/outline/photo-ai.svg":hp,"/node_modules/@tabler/icons/icons/outline/photo.svg":gp,"/node_modules/@tabler/icons/icons/outline/pizza.svg":_p,"/node_modules/@tabler/icons/icons/outline/plane.svg":vp,"/node_modules/@tabler/icons/icons/outline/player-pause.svg":yp,"/node_modules/@tabler/icons/icons/outline/player-play.svg":bp,"/node_modules/@tabler/icons/icons/outline/player-skip-forward.svg":xp,"/node_modules/@tabler/icons/icons/outline/player-stop.svg":Sp,"/node_modules/@tabler/icons/icons/outline/plug-connected.svg":Cp,"/node_modules/@tabler/icons/icons/outline/plug.svg":wp,"/node_modules/@tabler/icons/icons/outline/plus.svg":Tp,"/node_modules/@tabler/icons/icons/outline/puzzle.svg":Ep,"/node_modules/@tabler/icons/icons/outline/qrcode.svg":Dp,"/node_modules/@tabler/icons/icons/outline/question-mark.svg":Op,"/node_modules/@tabler/icons/icons/outline/quote.svg":kp,"/node_modules/@tabler/icons/icons/outline/refresh.svg":Ap,"/node_modules/@tabler/icons/icons/outline/regex.svg":jp,"/node_modules/@tabler/icons/icons/outline/repeat.svg":Mp,"/node_modules/@tabler/icons/icons/outline/robot.svg":Np,"/node_modules/@tabler/icons/icons/outline/rocket.svg":Pp,"/node_modules/@tabler/icons/icons/outline/route-2.svg":Fp,"/node_modules/@tabler/icons/icons/outline/route.svg":Ip,"/node_modules/@tabler/icons/icons/outline/school.svg":Lp,"/node_modules/@tabler/icons/icons/outline/script.svg":Rp,"/node_modules/@tabler/icons/icons/outline/search.svg":zp,"/node_modules/@tabler/icons/icons/outline/select.svg":Bp,"/node_modules/@tabler/icons/icons/outline/send.svg":Vp,"/node_modules/@tabler/icons/icons/outline/server.svg":Hp,"/node_modules/@tabler/icons/icons/outline/settings.svg":Up,"/node_modules/@tabler/icons/icons/outline/shopping-cart.svg":Wp,"/node_modules/@tabler/icons/icons/outline/sign-right.svg":Gp,"/node_modules/@tabler/icons/icons/outline/signature.svg":Kp,"/node_modules/@tabler/icons/icons/outline/sitemap.svg":qp,"/node_modules/@tabler/icons/icons/outline/slideshow.svg":Jp,"/node_modules/@tabler/icons/icons/outline/sparkles.svg":Yp,"/node_modules/@tabler/icons/icons/outline/square-check.svg":Xp,"/node_modules/@tabler/icons/icons/outline/stack-2.svg":Zp,"/node_modules/@tabler/icons/icons/outline/star.svg":Qp,"/node_modules/@tabler/icons/icons/outline/stethoscope.svg":$p,"/node_modules/@tabler/icons/icons/outline/sun.svg":em,"/node_modules/@tabler/icons/icons/outline/switch-horizontal.svg":tm,"/node_modules/@tabler/icons/icons/outline/table.svg":nm,"/node_modules/@tabler/icons/icons/outline/tag.svg":rm,"/node_modules/@tabler/icons/icons/outline/tags.svg":im,"/node_modules/@tabler/icons/icons/outline/target-arrow.svg":am,"/node_modules/@tabler/icons/icons/outline/target.svg":om,"/node_modules/@tabler/icons/icons/outline/template.svg":sm,"/node_modules/@tabler/icons/icons/outline/terminal-2.svg":cm,"/node_modules/@tabler/icons/icons/outline/terminal.svg":lm,"/node_modules/@tabler/icons/icons/outline/test-pipe.svg":um,"/node_modules/@tabler/icons/icons/outline/text-size.svg":dm,"/node_modules/@tabler/icons/icons/outline/thumb-down.svg":fm,"/node_modules/@tabler/icons/icons/outline/thumb-up.svg":pm,"/node_modules/@tabler/icons/icons/outline/ticket.svg":mm,"/node_modules/@tabler/icons/icons/outline/toggle-left.svg":hm,"/node_modules/@tabler/icons/icons/outline/trash.svg":gm,"/node_modules/@tabler/icons/icons/outline/truck-delivery.svg":_m,"/node_modules/@tabler/icons/icons/outline/typography.svg":vm,"/node_modules/@tabler/icons/icons/outline/unlink.svg":ym,"/node_modules/@tabler/icons/icons/outline/upload.svg":bm,"/node_modules/@tabler/icons/icons/outline/user-check.svg":xm,"/node_modules/@tabler/icons/icons/outline/user-plus.svg":Sm,"/node_modules/@tabler/icons/icons/outline/user.svg":Cm,"/node_modules/@tabler/icons/icons/outline/users-group.svg":wm,"/node_modules/@tabler/icons/icons/outline/users.svg":Tm,"/node_modules/@tabler/icons/icons/outline/variable.svg":Em,"/node_modules/@tabler/icons/icons/outline/vector.svg":Dm,"/node_modules/@tabler/icons/icons/outline/video.svg":Om,"/node_modules/@tabler/icons/icons/outline/volume.svg":km,"/node_modules/@tabler/icons/icons/outline/wand.svg":Am,"/node_modules/@tabler/icons/icons/outline/webhook.svg":jm,"/node_modules/@tabler/icons/icons/outline/wifi-off.svg":Mm,"/node_modules/@tabler/icons/icons/outline/world-www.svg":Nm,"/node_modules/@tabler/icons/icons/outline/world.svg":Pm,"/node_modules/@tabler/icons/icons/outline/x.svg":Fm,"/node_modules/@tabler/icons/icons/outline/zoom-question.svg":Im}),Vm=/* #__PURE__ */ Object.assign({"/node_modules/@tabler/icons/icons/filled/heart.svg":Lm,"/node_modules/@tabler/icons/icons/filled/player-play.svg":Rm,"/node_modules/@tabler/icons/icons/filled/star.svg":zm});function Hm(e,t){return Object.entries(e).map(([e,n])=>[e.slice(e.lastIndexOf(`/`)+1,-4)+t,n.slice(n.indexOf(`>`,n.indexOf(`<svg`))+1,n.lastIndexOf(`</svg>`)).replace(/\s*\n\s*/g,``)])}var Um=new Map([...Hm(Bm,``),...Hm(Vm,`-filled`)]),Wm=[`width`,`height`,`fill`,`stroke`,`stroke-width`],Gm=[`innerHTML`],Km=[`href`],qm={key:2,cx:`12`,cy:`12`,r:`5`},Jm={__name:`CanvasIcon`,props:{name:String,size:{type:Number,default:16}},setup(e){let n=e,r=h(`iconSprite`,null),a=t(()=>Um.get(n.name)),o=t(()=>n.name?.endsWith(`-filled`));return(t,n)=>(O(),i(`svg`,{class:`i`,width:e.size,height:e.size,viewBox:`0 0 24 24`,fill:o.value?`currentColor`:`none`,stroke:o.value?`none`:`currentColor`,"stroke-width":e.size<=14?2:1.75,"stroke-linecap":`round`,"stroke-linejoin":`round`,"aria-hidden":`true`},[a.value?(O(),i(`g`,{key:0,innerHTML:a.value},null,8,Gm)):W(r)?.value?(O(),i(`use`,{key:1,href:`${W(r).value}#${e.name}`},null,8,Km)):(O(),i(`circle`,qm))],8,Wm))}},Ym=[`data-exit`,`aria-label`,`title`],Xm={__name:`ExitKnot`,props:{block:String,exit:Object},setup(e){let n=e,r=h(`canvas`),a=t(()=>n.exit.edge&&r.overlay.trace.edges.has(n.exit.edge)),o=t(()=>r.exitLabel(n.exit));return(t,n)=>(O(),i(`button`,{type:`button`,class:x([`knot nodrag`,{on:e.exit.edge,lit:a.value}]),"data-exit":e.exit.id,tabindex:`-1`,"aria-label":o.value,title:e.exit.look===`fall`?o.value:void 0,onMousedown:n[0]||=J(()=>{},[`stop`]),onTouchstart:n[1]||=J(()=>{},[`stop`]),onPointerdown:n[2]||=J(t=>W(r).drag.knotPointerDown(t,{block:e.block,exit:e.exit.id}),[`stop`,`prevent`]),onClick:n[3]||=J(t=>W(r).knotClicked({block:e.block,exit:e.exit.id}),[`stop`])},null,42,Ym))}},Zm=[`title`],Qm={class:`sr`},$m={__name:`ProblemBadge`,props:{problem:Object},setup(e){let t=h(`canvas`);return(n,r)=>(O(),i(`span`,{class:x([`pbadge`,{w:e.problem.worst!==`error`}]),title:e.problem.list.map(e=>e.sentence).join(`
`)},[c(Jm,{name:e.problem.icon,size:12},null,8,[`name`]),s(z(e.problem.mark??e.problem.list.length),1),a(`span`,Qm,z(W(t).problemWords(e.problem)),1)],10,Zm))}},eh=[`title`,`aria-label`],th=[`title`,`aria-label`],nh=[`title`,`aria-label`],rh={__name:`RowActions`,props:{block:String,group:String},setup(e){let t=h(`canvas`);return(n,o)=>(O(),i(`div`,{class:`acts nodrag`,onPointerdown:o[3]||=J(()=>{},[`stop`]),onMousedown:o[4]||=J(()=>{},[`stop`]),onClick:o[5]||=J(()=>{},[`stop`]),onDblclick:o[6]||=J(()=>{},[`stop`])},[e.block?(O(),i(`button`,{key:0,type:`button`,tabindex:`-1`,class:`cbtn`,title:W(t).word(`try_here`),"aria-label":W(t).word(`try_here`),onClick:o[0]||=n=>W(t).tryFrom(e.block)},[c(Jm,{name:`player-play`,size:14})],8,eh)):r(``,!0),a(`button`,{type:`button`,tabindex:`-1`,class:`cbtn`,title:`${W(t).word(`duplicate`)} (Ctrl D)`,"aria-label":W(t).word(`duplicate`),onClick:o[1]||=n=>W(t).duplicate({block:e.block,group:e.group})},[c(Jm,{name:`copy`,size:14})],8,th),a(`button`,{type:`button`,tabindex:`-1`,class:`cbtn`,title:`${W(t).word(`remove`)} (Del)`,"aria-label":W(t).word(`remove`),onClick:o[2]||=n=>W(t).removeThese({blocks:e.block?[e.block]:[],groups:e.group?[e.group]:[]})},[c(Jm,{name:`trash`,size:14})],8,nh)],32))}},ih={key:0,class:`var`},ah={key:1,class:`val`},oh={__name:`TextLines`,props:{lines:Array},setup(t){return(n,r)=>(O(!0),i(e,null,N(t.lines,(t,n)=>(O(),i(`div`,{key:n,class:`ln`},[(O(!0),i(e,null,N(t,(t,n)=>(O(),i(e,{key:n},[t.kind===`var`?(O(),i(`span`,ih,z(t.text),1)):t.kind===`value`?(O(),i(`span`,ah,z(t.text),1)):(O(),i(e,{key:2},[s(z(t.text),1)],64))],64))),128))]))),128))}},sh=[`data-block`,`aria-label`,`aria-current`],ch={class:`tile`},lh={key:0,class:`content`},uh=[`innerHTML`],dh={key:0,class:`meth`},fh={key:0,class:`exs`},ph={key:0},mh={__name:`BlockRow`,props:{view:Object,group:Object,index:Number},setup(o){let l=o,u=h(`canvas`),d=t(()=>u.selection.block===l.view.id),f=t(()=>u.overlay.problems.get(l.view.id)),p=t(()=>u.overlay.trace.running===l.view.id),m=t(()=>u.overlay.trace.blocks.has(l.view.id)),g=t(()=>u.lod.value===`near`),_=t(()=>u.say(`block_label`,{n:l.index+1,all:l.group.blocks.length,words:l.view.face.words}));return(t,l)=>(O(),i(`div`,{class:x([`blk`,[`f-${o.view.face.family}`,{sel:d.value,prob:f.value?.worst===`error`,hint:f.value&&f.value.worst!==`error`,now:p.value,vis:m.value,off:o.view.off}]]),style:S({height:`${o.view.h}px`}),"data-block":o.view.id,role:`listitem`,tabindex:`-1`,"aria-label":_.value,"aria-current":d.value?`true`:void 0,onMousedown:l[0]||=e=>W(u).drag.blockMouseDown(e),onPointerdown:l[1]||=e=>W(u).drag.blockPointerDown(e,o.view,o.group.id),onClick:l[2]||=J(e=>W(u).selectBlock(o.view.id),[`stop`]),onDblclick:l[3]||=J(e=>W(u).openBlock(o.view.id),[`stop`])},[a(`span`,ch,[W(u).lod.value===`far`?r(``,!0):(O(),n(Jm,{key:0,name:o.view.face.icon,size:14},null,8,[`name`]))]),W(u).lod.value===`far`?r(``,!0):(O(),i(`div`,lh,[(O(!0),i(e,null,N(o.view.face.rows,(t,a)=>(O(),i(e,{key:a},[t.kind===`bubble`?(O(),i(`div`,{key:0,class:`bub`,style:S({height:`${t.height}px`})},[g.value?(O(),n(oh,{key:0,lines:t.lines},null,8,[`lines`])):r(``,!0)],4)):t.kind===`sentence`?(O(),i(`div`,{key:1,class:`sent`,style:S({height:`${t.height}px`})},[g.value?(O(),n(oh,{key:0,lines:t.lines},null,8,[`lines`])):r(``,!0)],4)):t.kind===`sub`?(O(),i(`div`,{key:2,class:`sub`,style:S({height:`${t.height}px`})},[g.value?(O(),n(oh,{key:0,lines:t.lines},null,8,[`lines`])):r(``,!0)],4)):t.kind===`code`?(O(),i(`div`,{key:3,class:`code`,style:S({height:`${t.height}px`})},[g.value?(O(!0),i(e,{key:0},N(t.lines,(e,t)=>(O(),i(`div`,{key:t,class:`ln`,innerHTML:W(u).coloured(e)},null,8,uh))),128)):r(``,!0)],4)):(O(),i(`div`,{key:4,class:`cap`,style:S({height:`${t.height}px`})},[g.value?(O(),i(e,{key:0},[t.method?(O(),i(`span`,dh,z(t.method),1)):r(``,!0),c(oh,{lines:t.lines},null,8,[`lines`])],64)):r(``,!0)],4))],64))),128)),o.view.rows.length?(O(),i(`div`,fh,[(O(!0),i(e,null,N(o.view.rows,e=>(O(),i(`div`,{key:e.id,class:x([`ex`,{pl:e.look===`quiet`}])},[g.value?(O(),i(`span`,ph,[e.look===`quiet`&&e.icon?(O(),n(Jm,{key:0,name:e.icon,size:14},null,8,[`name`])):r(``,!0),s(z(e.label),1)])):r(``,!0),c(Xm,{block:o.view.id,exit:e},null,8,[`block`,`exit`])],2))),128))])):r(``,!0)])),o.view.fall?(O(),n(Xm,{key:1,block:o.view.id,exit:o.view.fall,class:`fall`},null,8,[`block`,`exit`])):r(``,!0),o.view.inbound?(O(),i(`i`,{key:2,class:x([`knot on in-blk`,{lit:m.value}])},null,2)):r(``,!0),f.value?(O(),n($m,{key:3,problem:f.value},null,8,[`problem`])):r(``,!0),g.value&&!W(u).readonly.value?(O(),n(rh,{key:4,block:o.view.id},null,8,[`block`])):r(``,!0)],46,sh))}},hh=[`aria-label`],gh={__name:`TitleField`,props:{id:String,title:String},setup(e){let t=e,n=h(`canvas`),r=M(null),a=M(t.title),o=!1;function s(e){o||(o=!0,n.finishRename(t.id,e?a.value.trim():t.title))}return T(()=>{r.value.focus(),r.value.select()}),(e,t)=>ne((O(),i(`input`,{ref_key:`field`,ref:r,"onUpdate:modelValue":t[0]||=e=>a.value=e,class:`title-field nodrag`,maxlength:`120`,"aria-label":W(n).word(`rename`),onPointerdown:t[1]||=J(()=>{},[`stop`]),onMousedown:t[2]||=J(()=>{},[`stop`]),onDblclick:t[3]||=J(()=>{},[`stop`]),onKeydown:[t[4]||=J(()=>{},[`stop`]),t[5]||=re(J(e=>s(!0),[`prevent`]),[`enter`]),t[6]||=re(J(e=>s(!1),[`prevent`]),[`esc`])],onBlur:t[7]||=e=>s(!0)},null,40,hh)),[[K,a.value]])}},_h=[`data-group`],vh={key:2},yh={key:3,class:`tag warn`},bh={role:`list`,class:`blks`},xh={key:0,class:`hollow grip`},Sh={__name:`GroupNode`,props:{id:String,data:Object,selected:Boolean},setup(o){let s=o,c=h(`canvas`),l=t(()=>c.overlay.problems.get(s.id)),u=t(()=>c.overlay.trace.groups.has(s.id)),d=t(()=>s.data.blocks.some(e=>e.id===c.selection.block)),f=t(()=>c.overlay.slot?.group===s.id?c.overlay.slot:null),p=t(()=>f.value||c.overlay.aim===s.id),m=t(()=>f.value?(s.data.blocks[f.value.index]?.y??(s.data.blocks.length?s.data.blocks.at(-1).y+s.data.blocks.at(-1).h:37))-1:0);return(t,s)=>(O(),i(`section`,{class:x([`grp`,{sel:o.selected,start:o.data.start,dead:o.data.dead,lit:u.value,over:p.value,"has-sel":d.value,grip:W(c).lod.value===`far`}]),style:S({height:`${o.data.h}px`}),"data-group":o.id,onClick:s[1]||=e=>W(c).groupClicked(o.id)},[a(`header`,{class:`grip`,onDblclick:s[0]||=J(e=>W(c).renaming.value=o.id,[`stop`])},[W(c).lod.value===`far`?r(``,!0):(O(),i(`i`,{key:0,class:x([`knot in`,{on:o.data.inbound,lit:u.value}])},null,2)),W(c).renaming.value===o.id?(O(),n(gh,{key:1,id:o.id,title:o.data.title},null,8,[`id`,`title`])):(O(),i(`h3`,vh,z(o.data.title),1)),o.data.dead&&W(c).lod.value!==`far`?(O(),i(`span`,yh,z(W(c).word(`unreachable`)),1)):r(``,!0)],32),a(`div`,bh,[(O(!0),i(e,null,N(o.data.blocks,(e,t)=>(O(),n(mh,{key:e.id,view:e,group:o.data,index:t},null,8,[`view`,`group`,`index`]))),128))]),!o.data.blocks.length&&W(c).lod.value===`near`?(O(),i(`div`,xh,z(W(c).word(`empty_group`)),1)):r(``,!0),f.value?(O(),i(`i`,{key:1,class:`slot`,style:S({top:`${m.value}px`})},null,4)):r(``,!0),l.value?(O(),n($m,{key:2,problem:l.value},null,8,[`problem`])):r(``,!0),W(c).lod.value===`near`&&!W(c).readonly.value?(O(),n(rh,{key:3,group:o.id},null,8,[`group`])):r(``,!0)],14,_h))}},Ch=[`aria-label`],wh=[`aria-label`,`title`],Th=[`onClick`],Eh={key:0,class:`tag warn`},Dh=[`onClick`],Oh={key:0},kh={__name:`GroupsList`,setup(n){let o=h(`canvas`),l=M(null),u=t(()=>o.groupsList());return T(()=>b(()=>l.value?.querySelector(`button`)?.focus())),(t,n)=>(O(),i(`aside`,{ref_key:`panel`,ref:l,class:`twin nowheel`,"aria-label":W(o).word(`groups`),onKeydown:[n[1]||=re(J(e=>W(o).listShown.value=!1,[`stop`]),[`esc`]),n[2]||=J(()=>{},[`stop`])],onWheel:n[3]||=J(()=>{},[`stop`])},[a(`header`,null,[a(`h2`,null,z(W(o).word(`groups`)),1),a(`button`,{type:`button`,class:`cbtn`,"aria-label":W(o).word(`close`),title:W(o).word(`close`),onClick:n[0]||=e=>W(o).listShown.value=!1},[c(Jm,{name:`x`,size:16})],8,wh)]),a(`ol`,null,[(O(!0),i(e,null,N(u.value,t=>(O(),i(`li`,{key:t.id},[a(`button`,{type:`button`,class:`twin-group`,onClick:e=>W(o).focusGroup(t.id)},[s(z(t.title),1),t.dead?(O(),i(`span`,Eh,z(W(o).word(`unreachable`)),1)):r(``,!0)],8,Th),a(`ol`,null,[(O(!0),i(e,null,N(t.blocks,t=>(O(),i(`li`,{key:t.id},[a(`button`,{type:`button`,class:`twin-block`,onClick:e=>W(o).focusBlock(t.id)},[a(`span`,{class:x([`tile`,`f-${t.family}`])},[c(Jm,{name:t.icon,size:14},null,8,[`name`])],2),a(`span`,null,z(t.words),1)],8,Dh),t.exits.length?(O(),i(`ul`,Oh,[(O(!0),i(e,null,N(t.exits,e=>(O(),i(`li`,{key:e.id},z(e.words),1))),128))])):r(``,!0)]))),128))])]))),128))])],40,Ch))}};function Ah(e,t,n,r){let[i,a,o,s]=t;for(let t of e?.groups.values()??[])i=Math.min(i,t.x),a=Math.min(a,t.y),o=Math.max(o,t.x+t.w),s=Math.max(s,t.y+t.h);let c=Math.min((n-16)/(o-i||1),(r-16)/(s-a||1));return{k:c,dx:(n-(o+i)*c)/2,dy:(r-(s+a)*c)/2}}function jh(e,{width:t,height:n,scene:r,view:i}){let a=window.devicePixelRatio||1;e.width=t*a,e.height=n*a;let o=e.getContext(`2d`);o.setTransform(a,0,0,a,0,0);let{k:s,dx:c,dy:l}=Ah(r,i,t,n),u=getComputedStyle(e),d=e=>u.getPropertyValue(`--${e}`);for(let e of r?.groups.values()??[]){let[t,n,r,i]=[e.x*s+c,e.y*s+l,e.w*s,Math.max(3,e.h*s)];o.fillStyle=d(`sunken`),o.strokeStyle=d(`line-strong`),o.lineWidth=1,Mh(o,t,n,r,i,Math.min(2.5,r/6)),o.fill(),e.dead||o.stroke();let a=Math.min(4.8,(i-4)/Math.max(1,e.blocks.length));a<1.2||(o.globalAlpha=.75,e.blocks.forEach((e,i)=>{o.fillStyle=d(`f-${e.face.family}`),Mh(o,t+r*.09,n+2.5+i*a,r*.68,Math.min(2.4,a*.7),1.2),o.fill()}),o.globalAlpha=1)}o.strokeStyle=d(`accent`),o.lineWidth=1.5,Mh(o,i[0]*s+c,i[1]*s+l,(i[2]-i[0])*s,(i[3]-i[1])*s,4),o.stroke()}function Mh(e,t,n,r,i,a){e.beginPath(),e.roundRect(t,n,Math.max(0,r),Math.max(0,i),Math.max(0,Math.min(a,r/2,i/2)))}var Nh=[`aria-label`],Ph=172,Fh=112,Ih={__name:`MiniMap`,setup(e){let t=h(`canvas`),n=M(null),r=0,a=!1;function o(){r||=requestAnimationFrame(()=>{r=0,n.value&&jh(n.value,{width:Ph,height:Fh,scene:t.scene.value,view:t.exactView.value})})}function s(e){let r=n.value.getBoundingClientRect(),i=Ah(t.scene.value,t.exactView.value,Ph,Fh);t.centerOn((e.clientX-r.left-i.dx)/i.k,(e.clientY-r.top-i.dy)/i.k)}function c(e){a=!0,n.value.setPointerCapture(e.pointerId),s(e)}q([t.scene,t.exactView,t.theme],o);let l=new MutationObserver(o);return T(()=>{o();for(let e of[document.documentElement,document.body])l.observe(e,{attributes:!0,attributeFilter:[`class`,`data-theme`]})}),w(()=>{l.disconnect(),cancelAnimationFrame(r)}),(e,r)=>(O(),i(`canvas`,{ref_key:`sheet`,ref:n,class:`map nowheel`,role:`img`,"aria-label":W(t).word(`map`),style:S({width:`${Ph}px`,height:`${Fh}px`}),onPointerdown:J(c,[`stop`]),onPointermove:r[0]||=e=>W(a)&&s(e),onPointerup:r[1]||=e=>_(a)?a.value=!1:a=!1,onPointercancel:r[2]||=e=>_(a)?a.value=!1:a=!1},null,44,Nh))}},Lh=[`placeholder`,`aria-label`],Rh={__name:`NoteNode`,props:{id:String,data:Object,selected:Boolean},setup(t){let n=t,a=h(`canvas`),o=M(null),s=M(``);return q(()=>a.renaming.value===n.id,async e=>{e&&(s.value=n.data.text,await b(),o.value?.focus())},{immediate:!0}),(n,c)=>(O(),i(`div`,{class:x([`stick grip`,{sel:t.selected}]),style:S({height:`${t.data.h}px`}),onDblclick:c[6]||=J(e=>W(a).readonly.value||(W(a).renaming.value=t.id),[`stop`])},[W(a).renaming.value===t.id?ne((O(),i(`textarea`,{key:0,ref_key:`field`,ref:o,"onUpdate:modelValue":c[0]||=e=>s.value=e,class:`nodrag nowheel`,maxlength:`2000`,placeholder:W(a).word(`note_placeholder`),"aria-label":W(a).word(`note`),onPointerdown:c[1]||=J(()=>{},[`stop`]),onMousedown:c[2]||=J(()=>{},[`stop`]),onKeydown:[c[3]||=J(()=>{},[`stop`]),c[4]||=re(e=>W(a).finishNote(t.id,t.data.text),[`esc`])],onBlur:c[5]||=e=>W(a).finishNote(t.id,s.value)},null,40,Lh)),[[K,s.value]]):W(a).lod.value===`far`?r(``,!0):(O(!0),i(e,{key:1},N(t.data.lines,(e,t)=>(O(),i(`div`,{key:t,class:`ln`},z(e.map(e=>e.text).join(``)||`\xA0`),1))),128))],38))}},zh=[`aria-label`],Bh={class:`pick-title`},Vh={class:`inp`},Hh=[`aria-activedescendant`,`placeholder`,`aria-label`],Uh=[`aria-label`],Wh=[`id`,`aria-selected`,`onPointermove`,`onClick`],Gh={class:`clip`},Kh={key:0,class:`clip`},qh={key:0,class:`none`,role:`presentation`},Jh={__name:`PickMenu`,props:{menu:Object},setup(n){let o=n,s=h(`canvas`),l=M(null),u=M(null),d=M(``),f=M(0),p=t(()=>{let e=d.value.trim().toLocaleLowerCase(s.lang.value);return o.menu.items.filter(t=>!e||t.label.toLocaleLowerCase(s.lang.value).includes(e))});function m(e){e&&s.closeMenu(e)}function g(e){e.stopPropagation();let t={ArrowDown:1,ArrowUp:-1}[e.key];t?(e.preventDefault(),f.value=(f.value+t+p.value.length)%Math.max(1,p.value.length),b(()=>u.value?.children[f.value]?.scrollIntoView({block:`nearest`}))):e.key===`Enter`?(e.preventDefault(),m(p.value[f.value])):(e.key===`Escape`||e.key===`Tab`)&&(e.preventDefault(),s.closeMenu(null))}return T(()=>l.value.focus({preventScroll:!0})),(t,o)=>(O(),i(`div`,{class:`menu-shade nowheel`,onPointerdown:o[2]||=J(e=>W(s).closeMenu(null),[`self`,`stop`]),onMousedown:o[3]||=J(()=>{},[`stop`]),onWheel:o[4]||=J(()=>{},[`stop`])},[a(`div`,{class:`pick`,role:`dialog`,"aria-label":n.menu.title,style:S({left:`${n.menu.x}px`,top:`${n.menu.y}px`}),onKeydown:g},[a(`p`,Bh,z(n.menu.title),1),a(`div`,Vh,[c(Jm,{name:`search`,size:15}),ne(a(`input`,{ref_key:`field`,ref:l,"onUpdate:modelValue":o[0]||=e=>d.value=e,type:`text`,role:`combobox`,"aria-expanded":`true`,"aria-controls":`rz-pick-list`,"aria-activedescendant":p.value[f.value]?`rz-pick-${f.value}`:void 0,placeholder:W(s).word(`find`),"aria-label":W(s).word(`find`),onInput:o[1]||=e=>f.value=0},null,40,Hh),[[K,d.value]])]),a(`ul`,{id:`rz-pick-list`,ref_key:`list`,ref:u,role:`listbox`,"aria-label":n.menu.title},[(O(!0),i(e,null,N(p.value,(e,t)=>(O(),i(`li`,{id:`rz-pick-${t}`,key:e.id,role:`option`,class:x([`mi`,{on:t===f.value}]),"aria-selected":t===f.value,onPointermove:e=>f.value=t,onClick:t=>m(e)},[a(`span`,{class:x([`tile`,`f-${e.family??`flow`}`])},[c(Jm,{name:e.icon,size:14},null,8,[`name`])],2),a(`span`,Gh,z(e.label),1),e.detail?(O(),i(`small`,Kh,z(e.detail),1)):r(``,!0)],42,Wh))),128)),p.value.length?r(``,!0):(O(),i(`li`,qh,z(W(s).word(`nothing_found`)),1))],8,Uh)],44,zh)],32))}},Yh={class:`threads`,"aria-hidden":`true`},Xh=[`d`],Zh=[`d`],Qh=[`d`],$h=[`d`],eg=[`d`],tg=[`data-edge`,`d`,`onClick`],ng=[`d`],rg=[`cx`,`cy`],ig={__name:`ThreadLayer`,setup(n){let o=h(`canvas`),s=t(()=>{let[e,t,n,r]=o.view.value,i=[];for(let a of o.threads.value){let s=o.routeOf(a);if(!s)continue;let[c,l,u,d]=s.box;u<e||c>n||d<t||l>r||i.push({thread:a,route:s})}return i}),c=o.overlay.trace,l=e=>e.kind===`edge`?c.edges.has(e.id):c.started===e.id,u=e=>c.running&&l(e)&&c.lastEdge===e.id,d=e=>o.selection.edge===e.id||o.litEdges.value.has(e.id),f=t(()=>s.value.filter(({thread:e})=>!d(e)&&!l(e))),p=t(()=>s.value.filter(({thread:e})=>l(e))),m=t(()=>s.value.filter(({thread:e})=>d(e)&&!l(e))),g=t(()=>s.value.find(({thread:e})=>o.selection.edge===e.id)),_=t(()=>o.lod.value===`near`?s.value.filter(({thread:e})=>o.overlay.figures.has(e.id)):[]);return(t,n)=>(O(),i(e,null,[(O(),i(`svg`,Yh,[(O(!0),i(e,null,N(f.value,({thread:e,route:t})=>(O(),i(`path`,{key:e.id,class:x([`e`,{err:e.error}]),d:t.path},null,10,Xh))),128)),(O(!0),i(e,null,N(m.value,({thread:e,route:t})=>(O(),i(`path`,{key:`s${e.id}`,class:x([`e esel`,{err:e.error}]),d:t.path},null,10,Zh))),128)),(O(!0),i(e,null,N(p.value,({thread:t,route:n})=>(O(),i(e,{key:`v${t.id}`},[a(`path`,{class:`eo`,d:n.path},null,8,Qh),a(`path`,{class:`eh`,d:n.path},null,8,$h),u(t)?(O(),i(`path`,{key:0,class:`es`,d:n.path},null,8,eg)):r(``,!0)],64))),128)),(O(!0),i(e,null,N(s.value,({thread:e,route:t})=>(O(),i(`path`,{key:`h${e.id}`,class:`hit`,"data-edge":e.id,d:t.path,onClick:J(t=>W(o).selectEdge(e),[`stop`])},null,8,tg))),128)),W(o).overlay.pull?(O(),i(`path`,{key:0,class:`e pull`,d:W(o).overlay.pull.path},null,8,ng)):r(``,!0),g.value&&!W(o).readonly.value?(O(),i(`circle`,{key:1,class:`grab`,cx:g.value.route.points.at(-1)[0]-1,cy:g.value.route.points.at(-1)[1],r:`7`,onMousedown:n[0]||=J(()=>{},[`stop`]),onPointerdown:n[1]||=J(e=>W(o).drag.threadEndPointerDown(e,g.value.thread),[`stop`,`prevent`])},null,40,rg)):r(``,!0)])),(O(!0),i(e,null,N(_.value,({thread:e,route:t})=>(O(),i(`span`,{key:`l${e.id}`,class:x([`elab`,{lit:l(e)}]),style:S({left:`${t.middle[0]}px`,top:`${t.middle[1]}px`})},z(W(o).overlay.figures.get(e.id)),7))),128))],64))}},ag=[`aria-label`],og={__name:`TriggerNode`,props:{id:String,data:Object,selected:Boolean},setup(e){let n=e,a=h(`canvas`),o=t(()=>a.overlay.trace.groups.has(n.data.target)&&a.overlay.trace.started===n.id),l=t(()=>a.overlay.problems.get(n.id));return(t,n)=>(O(),i(`span`,{class:x([`trig grip`,{sel:e.selected,docked:!e.data.free,lit:o.value,prob:l.value}]),style:S({"--rise":`${20+e.data.stacked*32}px`})},[c(Jm,{name:e.data.icon,size:14},null,8,[`name`]),s(z(e.data.name)+` `,1),e.data.free||!e.data.target?(O(),i(`button`,{key:0,type:`button`,class:x([`knot nodrag`,{on:e.data.target}]),tabindex:`-1`,"aria-label":e.data.label,onMousedown:n[0]||=J(()=>{},[`stop`]),onTouchstart:n[1]||=J(()=>{},[`stop`]),onPointerdown:n[2]||=J(t=>W(a).drag.knotPointerDown(t,{trigger:e.id}),[`stop`,`prevent`]),onClick:n[3]||=J(t=>W(a).knotClicked({trigger:e.id}),[`stop`])},null,42,ag)):r(``,!0)],6))}},sg={uk:{canvas:`Полотно сценарію`,minus:`Зменшити`,plus:`Збільшити`,fit:`Показати все`,map:`Мінімапа`,tidy:`Розкласти`,problems_none:`Без зауважень`,unreachable:`Недосяжна`,empty_group:`Порожня група. Перетягніть сюди блок`,untitled:`Група {n}`,empty_canvas:`Перетягніть блок сюди, і розмова почнеться`,rename:`Назва групи`,duplicate:`Дублювати`,remove:`Вилучити`,open:`Відкрити налаштування`,try_here:`Спробувати звідси`,new_group:`Нова група`,empty:`Порожня група`,connect_to:`Куди веде вихід «{exit}»?`,which_exit:`Який вихід провести?`,find:`Знайти`,nothing_found:`Нічого не знайдено`,disconnect:`Прибрати перехід`,no_exits:`Тут немає виходів`,groups:`Групи`,close:`Закрити`,leads:`веде до: {to}`,leads_nowhere:`нікуди не веде`,next_block:`далі наступний блок`,group_label:`Група «{title}», блоків: {n}`,block_label:`{n} з {all}: {words}`,thread_label:`Перехід «{exit}» з групи «{from}» до групи «{to}»`,exit_label:`Вихід «{exit}»`,trigger_start:`Початок розмови`,trigger_command:`Команда`,trigger_keyword:`Слово`,trigger_any_reply:`Будь-яка відповідь`,trigger_invalid_reply:`Незрозуміла відповідь`,trigger_silence:`Мовчання`,trigger_event:`Подія`,trigger_schedule:`За розкладом`,trigger_label:`Початок: {name}`,exit_next:`Далі`,exit_otherwise:`Інакше`,exit_error:`Помилка`,exit_too_many:`Забагато спроб`,exit_silence:`Мовчить`,copied:`Скопійовано`,pasted:`Вставлено`,removed:`Вилучено`,moved:`Переміщено`,connected:`Проведено до групи «{to}»`,note:`Нотатка`,note_placeholder:`Що варто пам’ятати?`,add_note:`Додати нотатку`,loading:`Завантажуємо сценарій…`,load_failed:`Не вдалося завантажити сценарій. Чернетка ціла.`,again:`Спробувати ще раз`,running:`зараз тут`,visited:`пройдено`,and:`і`,or:`або`,if:`Якщо`,yes:`так`,no:`ні`,error_one:`{n} помилка`,error_few:`{n} помилки`,error_many:`{n} помилок`,hint_one:`{n} порада`,hint_few:`{n} поради`,hint_many:`{n} порад`},en:{canvas:`Scenario canvas`,minus:`Zoom out`,plus:`Zoom in`,fit:`Show everything`,map:`Minimap`,tidy:`Tidy up`,problems_none:`Nothing to fix`,unreachable:`Unreachable`,empty_group:`An empty group. Drag a block here`,untitled:`Group {n}`,empty_canvas:`Drag a block here and the conversation begins`,rename:`Group title`,duplicate:`Duplicate`,remove:`Delete`,open:`Open settings`,try_here:`Try from here`,new_group:`New group`,empty:`Empty group`,connect_to:`Where does the exit “{exit}” lead?`,which_exit:`Which exit to connect?`,find:`Find`,nothing_found:`Nothing found`,disconnect:`Remove the connection`,no_exits:`There are no exits here`,groups:`Groups`,close:`Close`,leads:`leads to: {to}`,leads_nowhere:`leads nowhere`,next_block:`goes on to the next block`,group_label:`Group “{title}”, blocks: {n}`,block_label:`{n} of {all}: {words}`,thread_label:`Connection “{exit}” from the group “{from}” to the group “{to}”`,exit_label:`Exit “{exit}”`,trigger_start:`Conversation starts`,trigger_command:`Command`,trigger_keyword:`Keyword`,trigger_any_reply:`Any reply`,trigger_invalid_reply:`Reply not understood`,trigger_silence:`Silence`,trigger_event:`Event`,trigger_schedule:`On schedule`,trigger_label:`Start: {name}`,exit_next:`Next`,exit_otherwise:`Otherwise`,exit_error:`Error`,exit_too_many:`Too many attempts`,exit_silence:`Silent`,copied:`Copied`,pasted:`Pasted`,removed:`Deleted`,moved:`Moved`,connected:`Connected to the group “{to}”`,note:`Note`,note_placeholder:`What is worth remembering?`,add_note:`Add a note`,loading:`Loading the scenario…`,load_failed:`The scenario could not be loaded. Your draft is safe.`,again:`Try again`,running:`running now`,visited:`visited`,and:`and`,or:`or`,if:`If`,yes:`yes`,no:`no`,error_one:`{n} error`,error_other:`{n} errors`,hint_one:`{n} hint`,hint_other:`{n} hints`}},cg={uk:{is:`дорівнює`,is_not:`не дорівнює`,contains:`містить`,not_contains:`не містить`,starts:`починається з`,ends:`закінчується на`,one_of:`одне з`,more:`більше ніж`,at_least:`не менше ніж`,less:`менше ніж`,at_most:`не більше ніж`,yes:`— так`,no:`— ні`,set:`відоме`,empty:`невідоме або порожнє`},en:{is:`is`,is_not:`is not`,contains:`contains`,not_contains:`does not contain`,starts:`starts with`,ends:`ends with`,one_of:`is one of`,more:`is more than`,at_least:`is at least`,less:`is less than`,at_most:`is at most`,yes:`is yes`,no:`is no`,set:`is known`,empty:`is unknown or empty`}},lg=/* @__PURE__ */ new Set([`yes`,`no`,`set`,`empty`]);function ug(e,t,n=t){return(sg[e]??sg.en)[t]??sg.en[t]??n}function dg(e,t,n={}){return ug(e,t).replace(/\{(\w+)\}/g,(e,t)=>t in n?n[t]:e)}function fg(e,t,n){return dg(e,`${t}_${new Intl.PluralRules(e).select(n)}`,{n})}function pg(e,t){return`${Math.round(t*100)}${e===`uk`?`\xA0`:``}%`}function mg(e,t){return(cg[e]??cg.en)[t]??String(t).replaceAll(`_`,` `)}function hg(e){return!lg.has(e)}var gg={class:`floats nowheel`},_g={class:`float`},vg=[`title`,`aria-label`],yg={class:`level`,"aria-live":`off`},bg=[`title`,`aria-label`],xg=[`title`,`aria-label`],Sg=[`title`,`aria-label`],Cg=[`title`,`aria-label`,`aria-pressed`],wg={key:0,class:`float`},Tg={__name:`ZoomBar`,setup(e){let n=h(`canvas`),o=t(()=>pg(n.lang.value,n.flow.viewport.value.zoom)),l=t(()=>n.overlay.tally),u=t(()=>[l.value.errors&&fg(n.lang.value,`error`,l.value.errors),l.value.hints&&fg(n.lang.value,`hint`,l.value.hints)].filter(Boolean).join(`, `));return(e,t)=>(O(),i(`div`,gg,[a(`div`,_g,[a(`button`,{type:`button`,class:`cbtn`,title:W(n).word(`minus`),"aria-label":W(n).word(`minus`),onClick:t[0]||=e=>W(n).zoomBy(1/1.25)},[c(Jm,{name:`minus`,size:15})],8,vg),a(`span`,yg,z(o.value),1),a(`button`,{type:`button`,class:`cbtn`,title:W(n).word(`plus`),"aria-label":W(n).word(`plus`),onClick:t[1]||=e=>W(n).zoomBy(1.25)},[c(Jm,{name:`plus`,size:15})],8,bg),t[6]||=a(`span`,{class:`vr`},null,-1),a(`button`,{type:`button`,class:`cbtn`,title:W(n).word(`fit`),"aria-label":W(n).word(`fit`),onClick:t[2]||=e=>W(n).fit()},[c(Jm,{name:`maximize`,size:15})],8,xg),W(n).readonly.value?r(``,!0):(O(),i(`button`,{key:0,type:`button`,class:`cbtn`,title:W(n).word(`tidy`),"aria-label":W(n).word(`tidy`),onClick:t[3]||=e=>W(n).tidy()},[c(Jm,{name:`sitemap`,size:15})],8,Sg)),a(`button`,{type:`button`,class:`cbtn map-toggle`,title:W(n).word(`map`),"aria-label":W(n).word(`map`),"aria-pressed":W(n).mapShown.value,onClick:t[4]||=e=>W(n).mapShown.value=!W(n).mapShown.value},[c(Jm,{name:`map-2`,size:15})],8,Cg)]),u.value?(O(),i(`div`,wg,[a(`button`,{type:`button`,class:`cbtn wide`,onClick:t[5]||=e=>W(n).emit(`problems`,{})},[a(`span`,{class:x(l.value.errors?`ink-danger`:`ink-warn`)},[c(Jm,{name:`alert-triangle`,size:15})],2),s(z(u.value),1)])])):r(``,!0)]))}},Eg=`abcdefghijklmnopqrstuvwxyz0123456789`;function Dg(e){let t=e;for(let e of crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(8)))t+=Eg[e%36];return t}function Og(e,t){return(e.groups??[]).find(e=>e.blocks?.some(e=>e.id===t))}function kg(e,t){return(e.groups??[]).find(e=>e.id===t)}function Ag(e,t){for(let n of e.groups??[]){let e=(n.blocks??[]).findIndex(e=>e.id===t);if(e>=0)return{group:n,index:e,block:n.blocks[e]}}return null}function jg(e,t,n){return(e.edges??[]).find(e=>e.from.block===t&&e.from.exit===n)}function Mg(e){let t=/* @__PURE__ */ new Map;for(let n of e.edges??[])t.has(n.from.block)||t.set(n.from.block,[]),t.get(n.from.block).push(n.to.group);let n=new Map((e.groups??[]).map(e=>[e.id,e])),r=/* @__PURE__ */ new Set,i=(e.triggers??[]).map(e=>e.to?.group);for(;i.length;){let e=n.get(i.shift());if(e&&!r.has(e.id)){r.add(e.id);for(let n of e.blocks??[])i.push(...t.get(n.id)??[])}}let a=t=>e.layout?.[t]??[0,0],o=[...n.keys()].filter(e=>!r.has(e));return o.sort((e,t)=>a(e)[1]-a(t)[1]||a(e)[0]-a(t)[0]),[...r,...o]}var Ng=class extends Error{};function Pg(e,t,{check:n=!0}={}){let r=e,i=[];for(let e of t){let[t,a]=Fg(r,e,n);r=t,i.unshift(...a)}return{document:r,reverse:i}}function Fg(e,t,n){if(t.t===`set`)return Ig(e,t,n);if(t.t===`add`)return Lg(e,t);if(t.t===`del`)return Rg(e,t);if(t.t===`move`)return zg(e,t);throw new Ng(`unknown op ${t.t}`)}function Ig(e,t,n){let r=Hg(e,t.path);if(n&&`was`in t&&!Kg(r,t.was))throw new Ng(`the value has changed meanwhile`);let i={t:`set`,path:Gg(e,t.path)},a=Hg(e,i.path);return a!==void 0&&(i.value=a),[Wg(e,t.path,`value`in t?t.value:void 0),[i]]}function Lg(e,t){let n=Hg(e,t.path)??[];if(!Array.isArray(n))throw new Ng(`not a list`);if(n.some(e=>e.id===t.value.id))throw new Ng(`this id is there already`);let r=Vg(t.index,n.length),i={t:`del`,path:[...t.path,t.value.id]};return[Wg(e,t.path,[...n.slice(0,r),t.value,...n.slice(r)]),[i]]}function Rg(e,t){let[n,r]=Bg(e,t.path),i=t.path.slice(0,-1),a={t:`add`,path:i,value:n[r],index:r};return[Wg(e,i,n.toSpliced(r,1)),[a]]}function zg(e,t){let[n,r]=Bg(e,t.path),i=t.path.slice(0,-1),a=Wg(e,i,n.toSpliced(r,1)),o=Hg(a,t.to);if(!Array.isArray(o))throw new Ng(`not a list`);let s=Vg(t.index,o.length),c={t:`move`,path:[...t.to,n[r].id],to:i,index:r};return[Wg(a,t.to,o.toSpliced(s,0,n[r])),[c]]}function Bg(e,t){let n=Hg(e,t.slice(0,-1)),r=Array.isArray(n)?n.findIndex(e=>e.id===t.at(-1)):-1;if(r<0)throw new Ng(`nothing at ${t.join(`/`)}`);return[n,r]}function Vg(e,t){return e==null?t:Math.max(0,Math.min(e,t))}function Hg(e,t){let n=e;for(let e of t){if(n==null)return;n=Array.isArray(n)?n[Ug(n,e)]:n[e]}return n}function Ug(e,t){let n=e.findIndex(e=>e?.id===t);return n<0&&/^\d+$/.test(String(t))?Number(t):n}function Wg(e,t,n){if(t.length===0)return n;let[r,...i]=t;if(Array.isArray(e)){let t=Ug(e,r);if(t<0||t>=e.length)throw new Ng(`nothing at ${r}`);let a=Wg(e[t],i,n);return a===void 0?e.toSpliced(t,1):e.with(t,a)}let a={...e};return i.length===0&&n===void 0?delete a[r]:a[r]=Wg(e?.[r]??{},i,n),a}function Gg(e,t){for(let n=1;n<t.length;n++)if(Hg(e,t.slice(0,n))===void 0)return t.slice(0,n);return t}function Kg(e,t){if(e===t)return!0;if(typeof e!=`object`||typeof t!=`object`||e===null||t===null)return!1;let n=Object.keys(e);return n.length===Object.keys(t).length&&n.every(n=>n in t&&Kg(e[n],t[n]))}var qg=([e,t])=>[Math.round(e),Math.round(t)];function Jg(e){return{id:Dg(`b`),type:e.type,config:Yg(structuredClone(e.defaults??{}))}}function Yg(e){for(let t of Object.values(e))if(Array.isArray(t))for(let e of t)e&&typeof e==`object`&&typeof e.id==`string`&&(e.id=Dg(`o`));return e}function Xg({title:e,at:t,blocks:n=[]}){let r={id:Dg(`g`),title:e,blocks:n};return{id:r.id,ops:[{t:`add`,path:[`groups`],value:r},{t:`set`,path:[`layout`,r.id],value:qg(t)}]}}function Zg(e,t,n,r,i){let a=kg(e,t),o=[{t:`add`,path:[`groups`,t,`blocks`],value:r,index:n}],s=a?.blocks?.at(-1),c=s&&n>=a.blocks.length?jg(e,s.id,`next`):null;return c&&i.includes(`next`)&&o.push({t:`set`,path:[`edges`,c.id,`from`],value:{block:r.id,exit:`next`}}),o}function Qg(e,t,n,r){let i=Ag(e,t);if(!i||!kg(e,n))return[];let a=i.group.id===n,o=a&&r>i.index?r-1:r;if(a&&o===i.index)return[];let s=[{t:`move`,path:[`groups`,i.group.id,`blocks`,t],to:[`groups`,n,`blocks`],index:o}];return a||s.push(...$g(e,t,n)),s}function $g(e,t,n){return[...e_(e.edges,t).map(e=>({t:`set`,path:[`edges`,e.id,`to`],value:{group:n,block:t}})),...e_(e.triggers,t).map(e=>({t:`set`,path:[`triggers`,e.id,`to`],value:{group:n,block:t}}))]}function e_(e,t){return(e??[]).filter(e=>e.to?.block===t)}function t_(e,t,n,r){let{id:i,ops:a}=Xg({title:n,at:r});return a.push({t:`move`,path:[`groups`,Og(e,t).id,`blocks`,t],to:[`groups`,i,`blocks`],index:0},...$g(e,t,i)),{id:i,ops:a}}function n_(e,{groups:t=[],blocks:n=[],edges:r=[],notes:i=[],triggers:a=[]}){let o=new Set(t),s=new Set(n);for(let t of o)for(let n of kg(e,t)?.blocks??[])s.add(n.id);let c=new Set(r);for(let t of e.edges??[])(s.has(t.from.block)||o.has(t.to.group))&&c.add(t.id);let l=[];for(let e of c)l.push({t:`del`,path:[`edges`,e]});for(let t of e.edges??[])!c.has(t.id)&&s.has(t.to.block)&&l.push({t:`set`,path:[`edges`,t.id,`to`],value:{group:t.to.group}});l.push(...r_(e,o,s,new Set(a)));for(let t of s){let n=Ag(e,t);n&&!o.has(n.group.id)&&l.push({t:`del`,path:[`groups`,n.group.id,`blocks`,t]})}for(let t of o)l.push({t:`del`,path:[`groups`,t]},...i_(e,t));for(let t of i)l.push({t:`del`,path:[`notes`,t]},...i_(e,t));return l}function r_(e,t,n,r){let i=[];for(let a of e.triggers??[]){let o=t.has(a.to?.group);a.kind!==`start`&&(o||r.has(a.id))?i.push({t:`del`,path:[`triggers`,a.id]},...i_(e,a.id)):o?i.push({t:`set`,path:[`triggers`,a.id,`to`]}):n.has(a.to?.block)&&i.push({t:`set`,path:[`triggers`,a.id,`to`],value:{group:a.to.group}})}return i}function i_(e,t){return e.layout?.[t]?[{t:`set`,path:[`layout`,t]}]:[]}function a_(e,t,n){let r=jg(e,t.block,t.exit);return r?Kg(r.to,n)?[]:[{t:`set`,path:[`edges`,r.id,`to`],value:n}]:[{t:`add`,path:[`edges`],value:{id:Dg(`e`),from:t,to:n}}]}function o_(e,t,n){let r=e.triggers.find(e=>e.id===t)?.to;return Kg(r,n)?[]:[{t:`set`,path:[`triggers`,t,`to`],value:n}]}function s_(e,t){return Object.entries(t).flatMap(([t,n])=>Kg(e.layout?.[t],qg(n))?[]:[{t:`set`,path:[`layout`,t],value:qg(n)}])}function c_(e,t,n){let r=kg(e,t)?.title;return r===n?[]:[{t:`set`,path:[`groups`,t,`title`],value:n,was:r}]}function l_(e,t){let n=Dg(`n`);return{id:n,ops:[{t:`add`,path:[`notes`],value:{id:n,text:e}},{t:`set`,path:[`layout`,n],value:qg(t)}]}}function u_(e,t,n){let r=(e.notes??[]).find(e=>e.id===t)?.text;return r===n?[]:[{t:`set`,path:[`notes`,t,`text`],value:n,was:r}]}var d_=`rozmova/clip@1`;function f_(e,{groups:t=[],blocks:n=[],notes:r=[]}){let i=t.map(t=>kg(e,t)).filter(Boolean),a=n.map(t=>Ag(e,t)?.block).filter(Boolean),o=(e.notes??[]).filter(e=>r.includes(e.id));if(!i.length&&!a.length&&!o.length)return null;let s=new Set([...i.flatMap(e=>e.blocks??[]),...a].map(e=>e.id)),c=new Set(t),l=(e.edges??[]).filter(e=>s.has(e.from.block)&&c.has(e.to.group)),u=Object.fromEntries([...t,...r].map(t=>[t,e.layout?.[t]??[0,0]])),d=JSON.stringify([i,a]),f=(e.variables??[]).filter(e=>d.includes(e.name));return JSON.stringify({format:d_,groups:i,blocks:a,notes:o,edges:l,layout:u,variables:f})}function p_(e){try{let t=JSON.parse(e);return t?.format===d_?t:null}catch{return null}}function m_(e,t,{at:n,into:r,title:i}){let a=/* @__PURE__ */ new Map,o=e=>h_(e,a),s=t.groups.map(e=>(a.set(e.id,Dg(`g`)),{...e,id:a.get(e.id),blocks:(e.blocks??[]).map(o)})),c=t.blocks.map(o),l=__(e,t),u=v_(t.layout),d=e=>[Math.round((t.layout[e]?.[0]??0)-u[0]+n[0]),Math.round((t.layout[e]?.[1]??0)-u[1]+n[1])];for(let[e,n]of s.entries())l.push({t:`add`,path:[`groups`],value:n},{t:`set`,path:[`layout`,n.id],value:d(t.groups[e].id)});let f={groups:s.map(e=>e.id),blocks:c.map(e=>e.id),notes:[]};if(c.length&&r)c.forEach((e,t)=>l.push({t:`add`,path:[`groups`,r.group,`blocks`],value:e,index:r.index+t}));else if(c.length){let e={id:Dg(`g`),title:i,blocks:c};l.push({t:`add`,path:[`groups`],value:e},{t:`set`,path:[`layout`,e.id],value:n.map(Math.round)}),f.groups.push(e.id)}for(let e of t.edges)l.push({t:`add`,path:[`edges`],value:{id:Dg(`e`),from:{block:a.get(e.from.block),exit:a.get(e.from.exit)??e.from.exit},to:g_(e.to,a)}});for(let e of t.notes??[]){let t=Dg(`n`);f.notes.push(t),l.push({t:`add`,path:[`notes`],value:{...e,id:t}},{t:`set`,path:[`layout`,t],value:d(e.id)})}return{ops:l,made:f}}function h_(e,t){t.set(e.id,Dg(`b`));let n=structuredClone(e.config??{});for(let e of Object.values(n))if(Array.isArray(e))for(let n of e)n&&typeof n==`object`&&typeof n.id==`string`&&(t.set(n.id,Dg(`o`)),n.id=t.get(n.id));return{...e,id:t.get(e.id),config:n}}function g_(e,t){return e.block?{group:t.get(e.group),block:t.get(e.block)}:{group:t.get(e.group)}}function __(e,t){let n=new Set((e.variables??[]).map(e=>e.name));return(t.variables??[]).filter(e=>!n.has(e.name)).map(e=>({t:`add`,path:[`variables`],value:{...e,id:Dg(`v`)}}))}function v_(e){let t=Object.values(e);return t.length?[Math.min(...t.map(e=>e[0])),Math.min(...t.map(e=>e[1]))]:[0,0]}var y_=10;function b_(e,[t,n]){let r=null;for(let i of e.groups.values())t>=i.x-y_&&t<=i.x+i.w+y_&&n>=i.y-y_&&n<=i.y+i.h+y_&&(r=i);return r}function x_(e,t){return e.blocks.find(n=>t>=e.y+n.y&&t<e.y+n.y+n.h)??null}function S_(e,t){let n=e.blocks.findIndex(n=>t<e.y+n.y+n.h/2);return{group:e.id,index:n<0?e.blocks.length:n}}function C_(e,[t,n],r=120){let i=[Math.round(t),Math.round(n)];for(let t=0;t<50;t++){let t=[...e.groups.values()].find(e=>i[0]<e.x+e.w+16&&i[0]+248>e.x-16&&i[1]<e.y+e.h+16&&i[1]+r>e.y-16);if(!t)return i;i=[i[0],t.y+t.h+28]}return i}var w_=328;function T_(e,{travel:t,select:n,announce:r,menus:i}){let{selection:a,scene:o,doc:s}=e,c=()=>e.say(`untitled`,{n:(s().groups?.length??0)+1}),l=t=>(e.cards.value.get(t)?.exits??[`next`]).map(e=>e.id??e);function u(t){let n=!s().layout&&t.some(e=>e.path[0]===`layout`&&e.path.length>1);return e.change(n?[{t:`set`,path:[`layout`],value:{}},...t]:t)}function d(t,{slot:r,at:i}){let a=e.cards.value.get(t);if(!a||e.readonly.value||!s())return;let o=Jg(a);if(r)u(Zg(s(),r.group,r.index,o,l(t)));else if(!f(o,i))return;return n.block(o.id),o.id}function f(e,t){let{id:n,ops:r}=Xg({title:c(),at:t,blocks:[e]}),i=(s().triggers??[]).find(e=>e.kind===`start`);return i&&!kg(s(),i.to?.group)&&r.push({t:`set`,path:[`triggers`,i.id,`to`],value:{group:n}}),u(r)}function p(t){let r=a.block&&Ag(s(),a.block);if(r)return d(t,{slot:{group:r.group.id,index:r.index+1}});let[i]=n.groups();if(i)return d(t,{slot:{group:i,index:kg(s(),i).blocks?.length??0}});let[c,l,u,f]=e.exactView.value;return d(t,{at:C_(o.value,[(c+u)/2-124,(l+f)/2-80])})}function m(t,i,a){u(Qg(s(),t,i,a))&&r(e.word(`moved`)),n.block(t)}function h(e,t){u(t_(s(),e,c(),t).ops),n.block(e)}function g(t,n){u(t.trigger?o_(s(),t.trigger,n):a_(s(),t,n))&&r(e.say(`connected`,{to:o.value.groups.get(n.group)?.title??``}))}async function _(e,t,[n,r]){let a=await i.cards(n,r);a&&v(e,a,[t[0],t[1]-18])}function v(t,r,i){let a=e.cards.value.get(r),o=a?Jg(a):null,{id:l,ops:d}=Xg({title:c(),at:i,blocks:o?[o]:[]}),f=t.trigger?o_(s(),t.trigger,{group:l}):a_(s(),t,{group:l});u([...d,...f])&&(o?n.block(o.id):n.groupsOnly([l]))}function y(t){u(n_(s(),t))&&r(e.word(`removed`))}function b(){let t=n.everything();return e.renaming.value||!Object.values(t).some(e=>e.length)?!1:(y(t),!0)}function x(t){u(s_(s(),t))||e.repaint()}function S(t,r,i){if(e.readonly.value)return!1;let c=a.block&&Ag(s(),a.block);if(c)return r&&u(Qg(s(),a.block,c.group.id,c.index+(r>0?2:-1))),!!r;let l=[...n.groups(),...n.notes()],d=Object.fromEntries(l.map(e=>{let n=o.value.groups.get(e)??o.value.notes.get(e);return[e,[n.x+t*i,n.y+r*i]]}));return u(s_(s(),d))}function C(t,r){e.renaming.value=null,r&&u(c_(s(),t,r)),n.focusNode(t)}function w(){let[t,n,r,i]=e.exactView.value,{id:a,ops:o}=l_(``,[(t+r)/2-98,(n+i)/2-40]);return u(o)&&(e.renaming.value=a),a}function T(t,n){e.renaming.value===t&&(e.renaming.value=null,n.trim()?u(u_(s(),t,n.trim())):u(n_(s(),{notes:[t]})))}function E(e=n.everything()){return f_(s(),e)}function D(t,i){let o=p_(t);if(!o||e.readonly.value)return!1;let l=a.block&&Ag(s(),a.block),[d]=n.groups(),f=l?{group:l.group.id,index:l.index+1}:d?{group:d,index:kg(s(),d).blocks?.length??0}:null,p=i??O(),{ops:m,made:h}=m_(s(),o,{at:p,into:f,title:c()});return u(m)&&(r(e.word(`pasted`)),h.groups.length||h.notes.length?n.groupsOnly([...h.groups,...h.notes]):h.blocks.length&&n.block(h.blocks[0])),!0}function O(){let[t,n,r,i]=e.exactView.value;return C_(o.value,[(t+r)/2-124,(n+i)/2-80])}function k({block:e,group:t}){let r=e?{blocks:[e]}:t?{groups:[t]}:n.everything(),i=E(r);if(!i)return;if(r.blocks?.length&&!r.groups?.length){n.block(r.blocks[0]),D(i);return}let a=(r.groups?.length?r.groups:r.notes).map(e=>o.value.groups.get(e)??o.value.notes.get(e)).filter(Boolean);n.nothing(),D(i,C_(o.value,[Math.min(...a.map(e=>e.x))+32,Math.min(...a.map(e=>e.y))+32]))}async function A(t){let n=t??await i.exits();if(!n||e.readonly.value)return;let r=await i.targets(n);if(r){if(r.disconnect)y({edges:[r.disconnect]});else if(r.group)g(n,{group:r.group});else{let e=o.value.groups.get(Ag(s(),n.block)?.group.id);v(n,null,C_(o.value,e?[e.x+w_,e.y]:O()))}}}async function j(){let{layOut:e}=await import(`./lay_out.js`),n=await e(s(),o.value);u(s_(s(),n))&&requestAnimationFrame(()=>t.fit())}return{addCard:d,addBlock:p,moveBlock:m,blockToLinen:h,connect:g,connectToNew:_,removeThese:y,removeSelection:b,putDown:x,shift:S,finishRename:C,addNote:w,finishNote:T,copied:E,paste:D,duplicate:k,connectByList:A,tidy:j}}var E_=/(\/\/.*$)|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|\b(\d[\d_.]*)\b|\b(const|let|var|return|if|else|for|of|in|while|function|async|await|new|throw|try|catch|true|false|null|undefined)\b|\b([A-Za-z_$][\w$]*)(?=\()/g,D_=e=>e.replace(/&/g,`&amp;`).replace(/</g,`&lt;`).replace(/>/g,`&gt;`);function O_(e){let t=``,n=0;for(let r of e.matchAll(E_)){let i=r[1]?`cm`:r[2]?`st`:r[3]?`nu`:r[4]?`k`:`fn`;t+=`${D_(e.slice(n,r.index))}<span class="${i}">${D_(r[0])}</span>`,n=r.index+r[0].length}return t+D_(e.slice(n))}var k_={bubble:`400 13px Onest, system-ui, sans-serif`,sentence:`400 13px Onest, system-ui, sans-serif`,caption:`500 12px Onest, system-ui, sans-serif`,sub:`400 12px Onest, system-ui, sans-serif`,var:`500 12.1px Onest, system-ui, sans-serif`,value:`500 13px Onest, system-ui, sans-serif`},A_=10,j_=2e3,M_,N_=/* @__PURE__ */ new Map;async function P_(){let e=Promise.all([`400`,`500`].map(e=>document.fonts.load(`${e} 13px Onest`,`Вітаю, ґанок, її name 123`)));await Promise.race([e,new Promise(e=>setTimeout(e,j_))]).catch(()=>{}),N_.clear()}function F_(e,t){let n=t+e,r=N_.get(n);return r===void 0&&(M_??=document.createElement(`canvas`).getContext(`2d`),M_.font=k_[t],r=M_.measureText(e).width,N_.size>2e4&&N_.clear(),N_.set(n,r)),r}function I_(e,{font:t,width:n,most:r}){let i=[[]],a=n,o=()=>{i.push([]),a=n};for(let r of L_(e)){if(r.kind===`break`){o();continue}let e=r.kind===`text`?F_(r.text,t):z_(r);if(r.kind===`text`&&r.text.trim()===``)i.at(-1).length&&e<=a&&R_(i.at(-1),r),a-=e;else if(e>a&&i.at(-1).length&&o(),e>n&&r.kind===`text`)for(let e of B_(r.text,t,n))i.at(-1).length&&o(),R_(i.at(-1),{kind:`text`,text:e}),a=n-F_(e,t);else R_(i.at(-1),r),a-=e}if(i.length<=r)return i;let s=i.slice(0,r),c=s[r-1];return R_(c,{kind:`text`,text:`…`}),s}function*L_(e){for(let t of e)if(t.kind!==`text`)yield t;else for(let e of t.text.match(/\n|[^\S\n]+|[^\s]+/g)??[])yield e===`
`?{kind:`break`}:{kind:`text`,text:e}}function R_(e,t){let n=e.at(-1);t.kind===`text`&&n?.kind===`text`?e[e.length-1]={kind:`text`,text:n.text+t.text}:e.push(t)}function z_(e){return F_(e.text,e.kind===`var`?`var`:`value`)+A_}function B_(e,t,n){let r=[],i=``;for(let a of e)i&&F_(i+a,t)>n&&(r.push(i),i=``),i+=a;return i&&r.push(i),r}function V_(e){let t=e.doc();if(!t)return[];let n=new Map((t.edges??[]).map(e=>[e.id,e])),r=e.scene.value.groups;return Mg(t).map(t=>{let i=r.get(t);return{id:t,title:i.title,dead:i.dead,blocks:i.blocks.map(t=>({id:t.id,type:t.type,family:t.face.family,icon:t.face.icon,words:t.face.words,exits:(t.fall?[...t.rows,t.fall]:t.rows).map(t=>({id:t.id,words:H_(t,n,r,e)}))}))}})}function H_(e,t,n,r){let i=n.get(t.get(e.edge)?.to.group),a=i?r.say(`leads`,{to:i.title}):r.word(e.falls?`next_block`:`leads_nowhere`);return`${e.label}: ${a}`}var U_=8,W_=15,G_=20,K_=8,q_=60;function J_(e,t){let n=$_(t),r=ev(),i=ev(),a=/* @__PURE__ */ new Map;for(let t of X_(e))a.set(t.id,tv(Z_(t,n,r,i)));return a}function Y_({sx:e,sy:t,tx:n,ty:r}){if(n-e>=34){let i=Math.min(e+17+13,(e+n)/2);return tv([[e,t],[i,t],[i,r],[n,r]])}let i=(t+r)/2;return tv([[e,t],[e+17,t],[e+17,i],[n-G_,i],[n-G_,r],[n,r]])}function X_(e){return e.toSorted((e,t)=>{if(e.sx!==t.sx)return e.sx-t.sx;let n=e.ty>=e.sy;return n===t.ty>=t.sy?n?t.sy-e.sy:e.sy-t.sy:n?-1:1})}function Z_(e,t,n,r){let{sx:i,sy:a,tx:o,ty:s}=e,c=o-i>=34;if(c&&Math.abs(a-s)<3&&t.rowIsFree(a,i+1,o-1))return[[i,a],[o,s]];if(c){let r=n.take(i+17,1,a,s,e.target,e=>e<=o-17+1&&t.columnIsFree(e,a,s)&&t.rowIsFree(s,e,o-1)&&t.rowIsFree(a,i+1,e));if(r!==null)return[[i,a],[r,a],[r,s],[o,s]];let c=n.take(o-17,-1,a,s,e.target,e=>e>=i+17-1&&t.columnIsFree(e,a,s)&&t.rowIsFree(a,i+1,e)&&t.rowIsFree(s,e,o-1));if(c!==null)return[[i,a],[c,a],[c,s],[o,s]]}let l=Q_(e,t),u=r.take(l.y,l.away,i+17,o-G_,e.target,e=>t.rowIsFree(e,i+17,o-G_))??l.y,d=n.take(i+17,1,a,u,e.target,e=>t.columnIsFree(e,a,u))??i+17,f=n.take(o-G_,-1,u,s,e.target,e=>t.columnIsFree(e,u,s))??o-G_;return[[i,a],[d,a],[d,u],[f,u],[f,s],[o,s]]}function Q_({sx:e,sy:t,tx:n,ty:r},i){let a=Math.min(e+17,n-G_),o=Math.max(e+17,n-G_),s=e=>Math.abs(t-e)+Math.abs(r-e),c=[{y:(t+r)/2,away:1}];for(let e of i.between(a,o))c.push({y:e.y-W_,away:-.6},{y:e.y+e.h+W_,away:.6});return c.sort((e,t)=>s(e.y)-s(t.y)),c.slice(0,q_).find(s=>i.rowIsFree(s.y,a,o)&&i.columnIsFree(e+17,t,s.y)&&i.columnIsFree(n-G_,s.y,r))??c.slice(0,q_).find(e=>i.rowIsFree(e.y,a,o))??c[0]}function $_(e){let t=[...e].sort((e,t)=>e.x-t.x),n=t.reduce((e,t)=>Math.max(e,t.w),0);function*r(e,r){let i=0,a=t.length;for(;i<a;){let r=i+a>>1;t[r].x<e-n?i=r+1:a=r}for(let n=i;n<t.length&&t[n].x<r;n++)t[n].x+t[n].w>e&&(yield t[n])}function i(e,t,n){for(let i of r(Math.min(t,n),Math.max(t,n)))if(e>i.y-U_&&e<i.y+i.h+U_)return!1;return!0}function a(e,t,n){let i=Math.min(t,n),a=Math.max(t,n);for(let t of r(e-U_,e+U_))if(a>t.y&&i<t.y+t.h)return!1;return!0}return{between:r,rowIsFree:i,columnIsFree:a}}function ev(){let e=/* @__PURE__ */ new Map,t=e=>Math.floor(e/13);function n(n,r,i,a){for(let o=t(n)-1;o<=t(n)+1;o++)for(let t of e.get(o)??[])if(t.target!==a&&Math.abs(t.across-n)<9&&t.from<i+6&&t.to>r-6)return!0;return!1}function r(r,i,a,o,s,c){let l=Math.min(a,o),u=Math.max(a,o),d=null;for(let e=0;e<K_;e++){let t=r+i*13*e;if(!c(t)){if(e===0)return null;break}if(d??=t,!n(t,l,u,s)){d=t;break}}let f=t(d);return e.has(f)||e.set(f,[]),e.get(f).push({across:d,from:l,to:u,target:s}),d}return{take:r}}function tv(e){let t=1/0,n=1/0,r=-1/0,i=-1/0,a=e[0],o=-1;for(let s=0;s<e.length;s++){let[c,l]=e[s];t=Math.min(t,c),r=Math.max(r,c),n=Math.min(n,l),i=Math.max(i,l),s&&e[s-1][0]===c&&Math.abs(e[s-1][1]-l)>o&&(o=Math.abs(e[s-1][1]-l),a=[c,(e[s-1][1]+l)/2])}return{points:e,path:nv(e),middle:a,box:[t,n,r,i]}}function nv(e){let t=`M${e[0]}`;for(let n=1;n<e.length-1;n++){let[r,i,a]=[e[n-1],e[n],e[n+1]],o=Math.hypot(i[0]-r[0],i[1]-r[1]),s=Math.hypot(a[0]-i[0],a[1]-i[1]),c=Math.min(12,o/2,s/2),l=(e,t)=>[i[0]+(e[0]-i[0])*c/(t||1),i[1]+(e[1]-i[1])*c/(t||1)];t+=`L${l(r,o)}Q${i} ${l(a,s)}`}return`${t}L${e.at(-1)}`}var rv=5,iv=320,av=40,ov=12;function sv(e){let t=null;function n(e,{start:n,move:i,drop:a,cancel:o,now:s=!1}){if(t)return;let c=[e.clientX,e.clientY],l={started:s,at:c,pan:0};t=l;let u=t=>t.pointerId===e.pointerId,d=e=>{u(e)&&(l.at=[e.clientX,e.clientY],!l.started&&Math.hypot(l.at[0]-c[0],l.at[1]-c[1])>rv&&(l.started=!0,n?.()),l.started&&(e.preventDefault(),i(l.at),r(l,i)))},f=e=>{window.removeEventListener(`pointermove`,d,!0),window.removeEventListener(`pointerup`,p,!0),window.removeEventListener(`pointercancel`,m,!0),window.removeEventListener(`keydown`,h,!0),cancelAnimationFrame(l.pan),t=null,l.started&&e()},p=e=>u(e)&&f(()=>a(l.at)),m=e=>u(e)&&f(o),h=e=>{e.key===`Escape`&&(e.stopPropagation(),f(o))};return window.addEventListener(`pointermove`,d,!0),window.addEventListener(`pointerup`,p,!0),window.addEventListener(`pointercancel`,m,!0),window.addEventListener(`keydown`,h,!0),s&&n?.(),{stop:()=>f(o),moving:()=>l.started}}function r(n,r){if(n.pan)return;let i=()=>{if(n.pan=0,t!==n)return;let a=e.root.value.getBoundingClientRect(),o=(e,t,n)=>e<t+av?1:e>n-av?-1:0,[s,c]=[o(n.at[0],a.left,a.right),o(n.at[1],a.top,a.bottom)];(s||c)&&(e.panBy(s*ov,c*ov),r(n.at),n.pan=requestAnimationFrame(i))};n.pan=requestAnimationFrame(i)}function i(t){t.button!==0||e.spaceHeld.value||t.shiftKey||e.lod.value===`far`||e.readonly.value||t.stopPropagation()}function a(t,n,r){if(!(t.button!==0||e.readonly.value||e.spaceHeld.value||t.shiftKey||e.lod.value===`far`)){if(t.pointerType===`touch`)return s(t,()=>o(t,n,r,!0));o(t,n,r,!1)}}function o(t,r,i,a){let o=([t,n])=>{let i=e.toWorld(t,n),a=e.isOver(t,n)?b_(e.scene.value,i):null;e.overlay.slot=a?S_(a,i[1]):null,e.overlay.ghost={x:t,y:n,face:r.face}},s=()=>{e.overlay.slot=null,e.overlay.ghost=null};n(t,{now:a,start:()=>a&&o([t.clientX,t.clientY]),move:o,cancel:s,drop:([t,n])=>{let i=e.overlay.slot;s(),i?e.moveBlock(r.id,i.group,i.index):e.isOver(t,n)&&e.blockToLinen(r.id,e.toWorld(t-110,n-24))}})}function s(t,n){let r=()=>{clearTimeout(a),window.removeEventListener(`pointermove`,i,!0),window.removeEventListener(`pointerup`,r,!0),window.removeEventListener(`pointercancel`,r,!0)},i=e=>Math.hypot(e.clientX-t.clientX,e.clientY-t.clientY)>8&&r(),a=setTimeout(()=>{r(),e.holdTouch(),n()},iv);window.addEventListener(`pointermove`,i,!0),window.addEventListener(`pointerup`,r,!0),window.addEventListener(`pointercancel`,r,!0)}function c(t,n){if(t.button!==0||e.readonly.value)return;let r=t.currentTarget.getBoundingClientRect();u(t,e.toWorld(r.left+r.width/2,r.top+r.height/2),n)}function l(t,n){t.button===0&&u(t,[n.sx,n.sy],e.sourceOf(n))}function u(t,r,i){let a=([t,n])=>{let i=e.toWorld(t,n),a=e.isOver(t,n)?b_(e.scene.value,i):null;e.overlay.aim=a?.id??null,e.overlay.pull=Y_({sx:r[0],sy:r[1],tx:a?a.x:i[0],ty:a?a.y+18.5:i[1]})},o=()=>{e.overlay.aim=null,e.overlay.pull=null};n(t,{move:a,cancel:o,drop:([t,n])=>{if(o(),!e.isOver(t,n))return;let r=e.toWorld(t,n),a=b_(e.scene.value,r),s=a&&x_(a,r[1]);a?e.connect(i,s&&s!==a.blocks[0]?{group:a.id,block:s.id}:{group:a.id}):e.connectToNew(i,r,[t,n])}})}return{blockMouseDown:i,blockPointerDown:a,knotPointerDown:c,threadEndPointerDown:l,busy:()=>t!==null}}var cv=`application/x-rozmova-block`;function lv(e){let t=t=>!e.readonly.value&&t.dataTransfer?.types.includes(`application/x-rozmova-block`);function n(n){if(!t(n))return;n.preventDefault(),n.dataTransfer.dropEffect=`copy`;let r=e.toWorld(n.clientX,n.clientY),i=b_(e.scene.value,r),a=i?S_(i,r[1]):null,o=e.overlay.slot;(a?.group!==o?.group||a?.index!==o?.index)&&(e.overlay.slot=a)}function r(t){e.root.value.contains(t.relatedTarget)||(e.overlay.slot=null)}function i(n){if(!t(n))return;n.preventDefault();let r=e.overlay.slot;e.overlay.slot=null;let i=e.toWorld(n.clientX,n.clientY);e.addCard(n.dataTransfer.getData(cv),r?{slot:r}:{at:[i[0]-110,i[1]-18]})}return{over:n,leave:r,drop:i}}var uv=24,dv=4,fv={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function pv(e){return!!e?.closest?.(`input, textarea, select, [contenteditable="true"]`)}function mv(e){function t(e){pv(e.target)||e.defaultPrevented||(e.ctrlKey||e.metaKey?n(e):r(e))&&(e.preventDefault(),e.stopPropagation())}function n(t){if(t.altKey)return!1;let n=!e.readonly.value;return t.code===`KeyZ`&&n?e.emit(t.shiftKey?`redo`:`undo`,{})||!0:t.code===`KeyY`&&n?e.emit(`redo`,{})||!0:t.code===`KeyA`?e.selectAll()||!0:t.code===`KeyD`&&n?e.duplicate({})||!0:t.code===`Equal`||t.code===`NumpadAdd`?e.zoomBy(1.25)||!0:t.code===`Minus`||t.code===`NumpadSubtract`?e.zoomBy(1/1.25)||!0:t.code===`Digit0`?e.zoomTo(1)||!0:!1}function r(t){return t.key===`Tab`?e.walkGroups(t.shiftKey?-1:1):t.key===`Enter`?e.enter():t.key===`Escape`?e.escape():t.key in fv?i(t):t.shiftKey&&t.code===`Digit1`?e.fit()||!0:e.readonly.value?!1:t.key===`Delete`||t.key===`Backspace`?e.removeSelection():t.code===`KeyC`&&!t.shiftKey&&!t.altKey?e.connectByList():t.key===`F2`&&e.renameSelected()}function i(t){let[n,r]=fv[t.key];return t.altKey?e.shift(n,r,t.shiftKey?dv:uv):e.selection.block||e.walking.value?r!==0&&e.walkBlocks(r):e.shift(n,r,t.shiftKey?dv:uv)}return{down:t}}var hv=20;function gv(e,t){if(t.target.closest(`.nowheel`))return;t.preventDefault(),t.stopPropagation();let n=t.deltaMode===1?hv:1;if(t.ctrlKey||t.metaKey){let n=t.deltaMode===1?.05:.002,r=2**(-t.deltaY*n*(t.ctrlKey&&Math.abs(t.deltaY)<40?5:1));e.zoomAt(r,t.clientX,t.clientY)}else t.shiftKey&&!t.deltaX?e.panBy(-t.deltaY*n,0):e.panBy(-t.deltaX*n,-t.deltaY*n)}function _v(e,t,n){return e==null?``:typeof e==`object`?e[t]||e[n]||Object.values(e).find(e=>typeof e==`string`&&e)||``:String(e)}var vv=/\{\{-?\s*([^}|]*?)\s*(?:\|[^}]*)?-?\}\}|\{%-?[^%]*-?%\}/g;function yv(e){let t=String(e??``),n=[],r=0;for(let e of t.matchAll(vv))bv(n,t.slice(r,e.index)),e[1]&&n.push({kind:`var`,text:e[1].replace(/^vars\./,``)}),r=e.index+e[0].length;return bv(n,t.slice(r)),n}function bv(e,t){let n=t.replace(/\[([^\]]*)\]\([^)]*\)/g,`$1`).replace(/(\*\*|__)(.+?)\1/g,`$2`).replace(/(^|[\s(])[*_]([^*_\n]+)[*_]/g,`$1$2`).replace(/^\s*[-*]\s+/gm,`• `).replace(/\\?\n/g,`
`);n&&e.push({kind:`text`,text:n})}function xv(e){return e.map(e=>e.text).join(``).replace(/\s+/g,` `).trim()}var Sv=4;function Cv(e,t){if(!e)return``;let n=e.title??e.label??e.name;return n===void 0?e[t]??e.uk??e.en??e.id??``:_v(n,t,`en`)}function wv(e,t,{lang:n,fallback:r}){let i=e.config??{},a=e=>_v(e,n,r),o=e.name||Cv(t,n)||e.type,s=Tv(t?.summary??{},i,{text:a,lang:n,title:e.name});return s.length||s.push({kind:`caption`,pieces:[{kind:`text`,text:o}]}),{title:o,family:t?.family??`flow`,icon:t?.icon??`help-circle`,rows:s.map(Bv),exits:Vv(t,i,a,n),words:[o,...s.map(e=>xv(e.pieces))].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`. `)}}function Tv(e,t,{text:n,lang:r,title:i}){let a=[];for(let[o,s]of Object.entries(e))o===`bubble`&&Ev(a,zv(t,s),n),o===`sentence`&&kv(a,s,t,n,r),o===`caption`&&Dv(a,n(zv(t,s))),o===`sub`&&Ov(a,s,t,n,r),o===`request`&&Av(a,s,t,n),o===`rows`&&Mv(a,zv(t,s),n,r),o===`code`&&jv(a,zv(t,s),i);return a}function Ev(e,t,n){let r=n(t);r&&e.push({kind:`bubble`,pieces:yv(r)})}function Dv(e,t){t&&e.push({kind:`caption`,pieces:yv(t)})}function Ov(e,t,n,r,i){let a=typeof t==`object`?Fv(_v(t,i,`en`),n,r,i):yv(r(zv(n,t)));xv(a)&&e.push({kind:`sub`,pieces:a.map(e=>({kind:`text`,text:e.text}))})}function kv(e,t,n,r,i){let a=Fv(_v(t,i,`en`),n,r,i);xv(a)&&e.push({kind:`sentence`,pieces:a})}function Av(e,[t,n],r,i){let a=i(zv(r,t))||`GET`,o=i(zv(r,n)).replace(/^[a-z]+:\/\/[^/{]+(?=\/)/i,``);e.push({kind:`request`,method:a.toUpperCase(),pieces:yv(o||`…`)})}function jv(e,t,n){let r=String(t??``).replace(/\t/g,`  `).split(`
`).filter((e,t,n)=>e.trim()||t>0&&t<n.length-1);if(n&&e.push({kind:`caption`,pieces:[{kind:`text`,text:n}]}),!r.length)return;let i=r.slice(0,Sv);r.length>Sv&&(i[3]=`…`),e.push({kind:`code`,lines:i,pieces:[{kind:`text`,text:i.join(` `)}]})}function Mv(e,t,n,r){if(!Array.isArray(t)||t.length!==1||!t[0]?.rules)return;let i=Nv(t[0].rules,n,r);i.length&&e.push({kind:`sentence`,pieces:[{kind:`text`,text:`${ug(r,`if`)} `},...i]})}function Nv(e,t,n){let r=` ${ug(n,e.join===`or`?`or`:`and`)} `;return(e.tests??[]).map(e=>e.tests?Nv(e,t,n):Pv(e,t,n)).filter(e=>e.length).flatMap((e,t)=>t?[{kind:`text`,text:r},...e]:e)}function Pv({variable:e,op:t,value:n},r,i){if(!e)return[];let a=[{kind:`var`,text:e},{kind:`text`,text:` ${mg(i,t)}`}];return hg(t)&&a.push({kind:`text`,text:` `},...Lv(`value`,n,r,i)),a}function Fv(e,t,n,r){let i=[],a=0;for(let o of e.matchAll(/\{([\w.]+)\}/g))o.index>a&&i.push({kind:`text`,text:e.slice(a,o.index)}),i.push(...Lv(o[1],zv(t,o[1]),n,r)),a=o.index+o[0].length;return a<e.length&&i.push({kind:`text`,text:e.slice(a)}),i}var Iv=/(^|[._])variable$/;function Lv(e,t,n,r){return t==null||t===``?[{kind:`value`,text:`…`}]:Iv.test(e)?[{kind:`var`,text:String(t)}]:typeof t==`boolean`?[{kind:`value`,text:ug(r,t?`yes`:`no`)}]:Array.isArray(t)?t.slice(0,3).flatMap((t,i)=>[...i?[{kind:`text`,text:`, `}]:[],...Lv(e,t?.label??t?.name??t,n,r)]):t.tests?Nv(t,n,r):yv(n(t)).map(e=>e.kind===`text`?{kind:`value`,text:Rv(e.text)}:e)}function Rv(e){let t=e.replace(/\s+/g,` `).trim();return t.length>28?`${t.slice(0,27)}…`:t}function zv(e,t){return String(t).split(`.`).reduce((e,t)=>e?.[t],e)}function Bv(e){if(e.kind===`bubble`){let t=I_(e.pieces,{font:`bubble`,width:172,most:6});return{...e,lines:t,height:11+t.length*18}}if(e.kind===`sentence`){let t=I_(e.pieces,{font:`sentence`,width:190,most:4});return{...e,lines:t,height:Math.max(22,t.length*20)}}if(e.kind===`sub`){let t=I_(e.pieces,{font:`sub`,width:190,most:2});return{...e,lines:t,height:t.length*16}}return e.kind===`code`?{...e,height:14+e.lines.length*16}:{...e,lines:[e.pieces],height:22}}function Vv(e,t,n,r){let i=e?.exits??[{id:`next`,falls_through:!0}],a=e?.exits_from&&!Hv(t,e.exits_unless)?zv(t,e.exits_from)??[]:[],o=a.filter(e=>e?.id).map((e,t)=>({id:e.id,label:Uv(e,a,n,r)||`${t+1}`,look:`box`,falls:!0,option:!0}));for(let e of i){if(e.when&&!Hv(t,e.when))continue;let n=e.falls_through??e.id===`next`;o.push({id:e.id,label:Cv(e,r),look:e.id===`next`&&n?`fall`:e.quiet?`quiet`:`box`,falls:n,error:e.id===`error`,icon:Wv[e.id]})}return o}function Hv(e,t){return(t??``).split(` `).some(t=>{let n=t&&zv(e,t);return Array.isArray(n)?n.length>0:!!n})}function Uv(e,t,n,r){let i=xv(yv(n(e.label??e.title??e.name)));return e.rules&&t.length>1&&t.some(t=>t!==e&&n(t.label)===n(e.label))&&xv(Nv(e.rules,n,r))||i}var Wv={otherwise:`message-question`,too_many:`repeat`,silence:`clock`,timeout:`clock`},Gv=264,Kv=340;function qv(e){let t=R(null),n=null,r=null;function i(i,o,s){a(null);let c=e.root.value.getBoundingClientRect(),[l,u]=s??[c.left+c.width/2-Gv/2,c.top+c.height/3];return r=document.activeElement,t.value={title:i,items:o,x:Math.max(8,Math.min(l-c.left,c.width-Gv-8)),y:Math.max(8,Math.min(u-c.top,c.height-Kv-8))},new Promise(e=>n=e)}function a(e){let i=n;n=null,t.value&&r?.isConnected&&r.focus({preventScroll:!0}),t.value=null,i?.(e)}async function o(t,n){let r=[...e.cards.value.values()].map(t=>({id:t.type,label:Cv(t,e.lang.value),icon:t.icon,family:t.family}));r.push({id:``,label:e.word(`empty`),icon:`plus`,family:`flow`});let a=await i(e.word(`new_group`),r,[t,n]);return a?a.id||`empty`:null}async function s(){let t=e.selection.block&&Ag(e.doc(),e.selection.block),n=e.scene.value.groups.get(t?t.group.id:e.select.groups()[0]);if(!n)return null;let r=n.blocks.filter(e=>!t||e.id===t.block.id).flatMap(e=>e.face.exits.map(n=>({id:`${e.id} ${n.id}`,label:n.label,detail:t?c(e.id,n.id):e.face.title,icon:e.face.icon,family:e.face.family,block:e.id,exit:n.id})));if(r.length===1)return{block:r[0].block,exit:r[0].exit};let a=await i(e.word(r.length?`which_exit`:`no_exits`),r);return a?{block:a.block,exit:a.exit}:null}function c(t,n){let r=jg(e.doc(),t,n);return r?e.scene.value.groups.get(r.to.group)?.title:``}async function l(t,n){let r=t.block&&jg(e.doc(),t.block,t.exit),a=t.block?u(t):e.scene.value.triggers.get(t.trigger)?.name,o=Mg(e.doc()).map(t=>({id:t,group:t,label:e.scene.value.groups.get(t).title,icon:`arrow-right`,family:e.scene.value.groups.get(t).blocks[0]?.face.family}));return o.push({id:`new`,label:e.word(`new_group`),icon:`plus`}),r&&o.unshift({id:`off`,disconnect:r.id,label:e.word(`disconnect`),icon:`unlink`}),i(e.say(`connect_to`,{exit:a}),o,n)}function u({block:t,exit:n}){return e.scene.value.groups.get(Ag(e.doc(),t)?.group.id)?.blocks.find(e=>e.id===t)?.face.exits.find(e=>e.id===n)?.label??n}return{open:t,close:a,cards:o,exits:s,targets:l}}var Jv=[`error`,`warning`,`hint`,`info`];function Yv(e){let{overlay:t,doc:n}=e;function r(e){let n=/* @__PURE__ */ new Map;for(let t of e){let e=t.block??t.group??t.trigger;e&&(n.has(e)||n.set(e,[]),n.get(e).push(t))}t.problems.clear();for(let[e,r]of n){let n=Jv.find(e=>r.some(t=>t.severity===e))??`info`,i=r.length===1&&r[0].mark;t.problems.set(e,{list:r,worst:n,mark:i||void 0,icon:i?`language`:n===`error`?`alert-triangle`:`alert-circle`})}let r=e.filter(e=>e.severity===`error`).length;t.tally={errors:r,hints:e.length-r}}function i(t){let n=t.list.filter(e=>e.severity===`error`).length,r=t.list.length-n;return[n&&fg(e.lang.value,`error`,n),r&&fg(e.lang.value,`hint`,r)].filter(Boolean).join(`, `)}function a({visited_blocks:e=[],visited_edges:r=[],running_block:i=null}){let a=r.map(e=>Array.isArray(e)?jg(n(),e[0],e[1])?.id:e).filter(Boolean),o=new Set(e.map(e=>Og(n(),e)?.id??(kg(n(),e)&&e)).filter(Boolean)),s=(n().triggers??[]).find(e=>o.has(e.to?.group));Object.assign(t.trace,{blocks:new Set(e),edges:new Set(a),groups:o,running:i,lastEdge:a.at(-1)??null,started:s?.id??null})}function o(){a({})}function s(e){t.figures.clear();for(let[n,r]of Object.entries(e??{}))t.figures.set(n,r)}return{setProblems:r,problemWords:i,setTrace:a,clearTrace:o,setFigures:s}}function Xv(e,t){let{flow:n,selection:r,scene:i,root:a,doc:o}=e,s=M(!1),c=e=>n.getSelectedNodes.value.filter(t=>t.type===e).map(e=>e.id),l=()=>c(`group`),u=()=>c(`note`),d=()=>c(`trigger`),f=()=>n.getSelectedNodes.value.length&&n.removeSelectedNodes(n.getSelectedNodes.value);function p(){f(),r.block=null,r.edge=null}function m(e,{focus:t=!0}={}){f(),r.edge=null,r.block=e,t&&y(`[data-block="${e}"]`)}function h(e){e.kind===`edge`&&(f(),r.block=null,r.edge=e.id,a.value.focus({preventScroll:!0}))}function g(e){p(),n.addSelectedNodes(e.map(e=>n.findNode(e)).filter(Boolean)),e.length===1&&x(e[0])}function _(){r.block=null,r.edge=null,n.addSelectedNodes(n.nodes.value.filter(e=>e.type!==`trigger`))}function v(){return{groups:l(),notes:u(),triggers:d(),blocks:r.block?[r.block]:[],edges:r.edge?[r.edge]:[]}}function y(e){b(()=>a.value?.querySelector(e)?.focus({preventScroll:!0}))}function x(e){y(`.vue-flow__node[data-id="${e}"]`)}function S(e){let t=Mg(o()),n=r.block?Ag(o(),r.block)?.group.id:l()[0],i=t[n?t.indexOf(n)+e:e>0?0:-1];return!i||n&&!a.value.contains(document.activeElement)?!1:(C(i),s.value=!0,!0)}function C(e,n){let r=i.value.groups.get(e);r&&(t.reveal(r,n),g([e]))}function w(e){let t=r.block&&Ag(o(),r.block),n=t?t.group:o().groups.find(e=>e.id===l()[0]),i=n?.blocks??[],a=t?t.index+e:e>0?0:i.length-1;return t&&a<0?C(n.id):i[a]&&T(i[a].id),s.value=!0,!0}function T(e,n){let r=Ag(o(),e),a=r&&i.value.groups.get(r.group.id),s=a?.blocks.find(t=>t.id===e);s&&(t.reveal({x:a.x,y:a.y+s.y,w:a.w,h:s.h},n),m(e))}let E=``;function D(){let t={groups:l(),block:r.block,edge:r.edge},n=JSON.stringify(t);n!==E&&(E=n,e.emit(`select`,t))}return q([()=>r.block,()=>r.edge,()=>n.getSelectedNodes.value.map(e=>e.id).join()],()=>queueMicrotask(D)),{walking:s,groups:l,notes:u,triggers:d,nothing:p,block:m,edge:h,groupsOnly:g,all:_,everything:v,focusNode:x,walkGroups:S,walkBlocks:w,goToGroup:C,goToBlock:T}}function Zv({send:e,needReload:t}){let n=R(null),r=0,i=0,a=[];function o(e){a=[],r=e.seq??0,n.value=e.document}function s(t){if(!t.length||!n.value)return!1;let o;try{o=Pg(n.value,t)}catch(e){if(e instanceof Ng)return!1;throw e}n.value=o.document;let s=++i;return a.push({cid:s,ops:t,reverse:o.reverse}),e({cid:s,base:r,ops:t}),!0}function c(e){r=Math.max(r,e.seq??0),a=a.filter(t=>t.cid!==e.cid)}function l(e){if(e.seq<=r)return;let i=e.seq-r-1;if(i>a.length)return t();let o=a.slice(i),s=n.value;try{for(let e of o.toReversed())s=Pg(s,e.reverse,{check:!1}).document;s=Pg(s,e.ops,{check:!1}).document;for(let e of o){let t=Pg(s,e.ops);s=t.document,e.reverse=t.reverse}}catch(e){if(e instanceof Ng)return t();throw e}r=e.seq,n.value=s}return{document:n,open:o,change:s,ack:c,patch:l,unconfirmed:()=>a.length,seq:()=>r}}function Qv(e){let t=/* @__PURE__ */ new Map,n=/* @__PURE__ */ new Set;for(let r of e.groups??[]){n.add(r.id);for(let e of r.blocks??[])t.set(e.id,r.id)}let r=/* @__PURE__ */ new Map,i=(e,t)=>{n.has(t)&&(r.has(e)||r.set(e,[]),r.get(e).push(t))};for(let n of e.edges??[])i(t.get(n.from.block),n.to.group);for(let t of e.groups??[])for(let e of t.blocks??[])for(let n of $v(e))i(t.id,n);let a=/* @__PURE__ */ new Set,o=(e.triggers??[]).map(e=>e.to?.group).filter(e=>n.has(e));for(;o.length;){let e=o.pop();a.has(e)||(a.add(e),o.push(...r.get(e)??[]))}return a}function $v(e){let t=e.config??{};return[t.group,t.to?.group,t.target?.group,t.target].filter(e=>typeof e==`string`)}var ey=11,ty=13,ny=18.5,ry=16;function iy(e,t){let n=/* @__PURE__ */ new WeakMap,r=/* @__PURE__ */ new WeakMap;function i(r,i){let a=n.get(r);return a||n.set(r,a=wv(r,e.get(r.type),{lang:t,fallback:i})),a}function a(e){let t=sy(e),n=cy(e),i=Qv(e),a={groups:/* @__PURE__ */ new Map,triggers:/* @__PURE__ */ new Map,notes:/* @__PURE__ */ new Map,threads:[]},l=ly(e);for(let s of e.groups??[]){let c=e.layout?.[s.id]??[0,0],u=oy(s,{used:t,inbound:n,docked:l,dead:!i.has(s.id)}),d=r.get(s),f=d&&d.marks===u&&d.x===c[0]&&d.y===c[1]?d:o(s,c,u,{used:t,inbound:n,docked:l,reached:i,doc:e});r.set(s,f),a.groups.set(s.id,f)}s(e,a,l);for(let t of e.notes??[])a.notes.set(t.id,c(t,e.layout?.[t.id]??[0,0]));return a.threads=uy(e,a),a}function o(e,n,r,{used:a,inbound:o,docked:s,reached:c,doc:l}){let u=37,d=(e.blocks?.length??0)-1,f=(e.blocks??[]).map((e,t)=>{let n=ay(e,i(e,l.default_language),{y:u,last:t===d,used:a.get(e.id),inbound:o.has(e.id)});return u+=n.h,n});f.length||(u+=44);let p=_v(e.title,t,l.default_language);return{kind:`group`,id:e.id,title:p,marks:r,blocks:f,x:n[0],y:n[1],w:248,h:u+6+1,inbound:o.has(e.id),start:s.targets.has(e.id),dead:!c.has(e.id),label:dg(t,`group_label`,{title:p,n:f.length})}}function s(e,n,r){let i=/* @__PURE__ */ new Map;for(let a of e.triggers??[]){let o=fy(a,t,e.default_language),s=n.groups.get(a.to?.group),c=i.get(s?.id)??0,l=!r.ids.has(a.id),u=e.layout?.[a.id]??[0,-44];l||i.set(s.id,c+1),n.triggers.set(a.id,{kind:`trigger`,id:a.id,name:o,free:l,target:s?.id,icon:py[a.kind]??`bolt`,x:l?u[0]:s.x+2,y:l?u[1]:s.y-44-c*32,h:26,stacked:c,w:Math.ceil(F_(o,`caption`))+39,label:dg(t,`trigger_label`,{name:o})})}}function c(e,n){let r=_v(e.text,t,t),i=I_([{kind:`text`,text:r||` `}],{font:`sub`,width:172,most:40});return{kind:`note`,id:e.id,text:r,lines:i,x:n[0],y:n[1],w:196,h:20+i.length*17}}return{paint:a,face:i}}function ay(e,t,{y:n,last:r,used:i,inbound:a}){let o=t.rows.reduce((e,t)=>e+t.height,0),s=[],c=null;for(let e of t.exits){let t=i?.get(e.id);e.look===`fall`?(r||t)&&(c={...e,edge:t,y:n+ry}):(!e.falls||r||t||e.option)&&s.push({...e,edge:t})}let l=n+5+o;s.length&&(l+=5);for(let e of s)e.y=l+(e.look===`box`?ty:ey),l+=(e.look===`box`?26:22)+4;let u=s.length?l-4:l,d=Math.max(u-n,27)+5;return{id:e.id,type:e.type,face:t,y:n,h:d,rows:s,fall:c,inbound:a,off:e.off===!0}}function oy(e,{used:t,inbound:n,docked:r,dead:i}){let a=[+!!i,+!!r.targets.has(e.id),+!!n.has(e.id)];for(let r of e.blocks??[]){let e=t.get(r.id);a.push(+!!n.has(r.id),e?[...e].map(([e,t])=>`${e}=${t}`).join():``)}return a.join(`|`)}function sy(e){let t=/* @__PURE__ */ new Map;for(let n of e.edges??[])t.has(n.from.block)||t.set(n.from.block,/* @__PURE__ */ new Map),t.get(n.from.block).set(n.from.exit,n.id);return t}function cy(e){let t=/* @__PURE__ */ new Set;for(let n of[...e.edges??[],...e.triggers??[]])n.to&&t.add(n.to.block??n.to.group);return t}function ly(e){let t=/* @__PURE__ */ new Set,n=/* @__PURE__ */ new Set,r=new Set((e.groups??[]).map(e=>e.id));for(let i of e.triggers??[])!r.has(i.to?.group)||i.to.block||e.layout?.[i.id]||(t.add(i.id),n.add(i.to.group));return{ids:t,targets:n}}function uy(e,t,n=()=>[0,0]){let r=[],i=/* @__PURE__ */ new Map;for(let e of t.groups.values())for(let t of e.blocks)for(let n of t.fall?[...t.rows,t.fall]:t.rows)n.edge&&i.set(n.edge,{group:e,exit:n});for(let a of e.edges??[]){let e=i.get(a.id),o=dy(t,a.to,n);if(!e||!o)continue;let[s,c]=n(e.group.id);r.push({id:a.id,kind:`edge`,source:e.group.id,target:a.to.block??a.to.group,targetGroup:a.to.group,error:!!e.exit.error,exit:e.exit.label,sx:e.group.x+248-.5+s,sy:e.group.y+e.exit.y+c,tx:o[0],ty:o[1]})}for(let i of t.triggers.values()){let a=e.triggers.find(e=>e.id===i.id)?.to;if(!a)continue;let o=i.free?dy(t,a,n):null;if(!o)continue;let[s,c]=n(i.id);r.push({id:i.id,kind:`trigger`,source:i.id,target:a.block??a.group,targetGroup:a.group,exit:i.name,sx:i.x+i.w+s,sy:i.y+i.h/2+c,tx:o[0],ty:o[1]})}return r}function dy(e,t,n){let r=e.groups.get(t.group);if(!r)return null;let[i,a]=n(r.id),o=t.block&&r.blocks.find(e=>e.id===t.block);return[r.x+.5+i,r.y+(o?o.y+ry:ny)+a]}function fy(e,t,n){let r=e.config??{},i=r.command??r.keyword??r.keywords??r.words??r.name??r.event,a=Array.isArray(i)?i.map(e=>_v(e,t,n)).join(`, `):_v(i,t,n),o=ug(t,`trigger_${e.kind}`,e.kind);return a?`${o}: ${a.length>24?`${a.slice(0,23)}…`:a}`:o}var py={start:`message-circle`,command:`bolt`,keyword:`hash`,any_reply:`message`,invalid_reply:`message-question`,silence:`clock`,event:`bell`,schedule:`calendar`},my=.65,hy=.35,gy=256;function _y({props:e,emit:n,flow:r,root:i}){let a=M(e.lang),o=M(e.readonly),s=M(``),c=t(()=>new Map(B(e.cards??[]).map(e=>[e.type,e]))),l=Zv({send:e=>n(`ops`,e),needReload:()=>g()}),u=R({groups:/* @__PURE__ */ new Map,triggers:/* @__PURE__ */ new Map,notes:/* @__PURE__ */ new Map,threads:[]}),d=R(/* @__PURE__ */ new Map),f=R(null),p=A({block:null,edge:null}),m=A({problems:L(/* @__PURE__ */ new Map),tally:{errors:0,hints:0},figures:L(/* @__PURE__ */ new Map),trace:L({blocks:/* @__PURE__ */ new Set,edges:/* @__PURE__ */ new Set,groups:/* @__PURE__ */ new Set,running:null,lastEdge:null,started:null}),slot:null,aim:null,pull:null,ghost:null}),h=null,g=()=>{},_=t(()=>r.viewport.value.zoom>=my?`near`:r.viewport.value.zoom>=hy?`mid`:`far`),y=t(()=>{let{x:e,y:t,zoom:n}=r.viewport.value,{width:i,height:a}=r.dimensions.value;return[-e/n,-t/n,(i-e)/n,(a-t)/n]}),b=t(e=>{let[t,n,r,i]=y.value,a=[Math.floor(t/gy)-1,Math.floor(n/gy)-1,Math.ceil(r/gy)+1,Math.ceil(i/gy)+1].map(e=>e*gy);return e&&e.every((e,t)=>e===a[t])?e:a}),x=t(()=>f.value?uy(l.document.value,u.value,e=>f.value.get(e)??[0,0]):u.value.threads),S=t(()=>{let e=[...u.value.groups.values()].find(e=>e.blocks.some(e=>e.id===p.block))?.blocks.find(e=>e.id===p.block);return new Set(e?[...e.rows,e.fall].map(e=>e?.edge).filter(Boolean):[])});function C(e){return f.value&&(f.value.has(e.source)||f.value.has(e.targetGroup))?Y_(e):d.value.get(e.id)}function w(){if(!l.document.value)return;h??=iy(c.value,a.value);let e=h.paint(l.document.value);f.value=null,u.value=e,d.value=J_(e.threads,[...e.groups.values()]),E(e),k(e)}function T(){h=null,w()}function E(e){let t=new Map([...e.groups,...e.triggers,...e.notes]),n=r.nodes.value.filter(e=>!t.has(e.id));n.length&&r.removeNodes(n.map(e=>e.id),!0);let i=[];for(let[e,n]of t){let t=r.findNode(e);t?t.data!==n&&(t.data=v(n),t.domAttributes=O(n),(t.dimensions.width!==n.w||t.dimensions.height!==n.h)&&(t.dimensions=v({width:n.w,height:n.h})),t.dragging||t.position.x===n.x&&t.position.y===n.y||(t.position={x:n.x,y:n.y})):i.push(D(n))}i.length&&r.addNodes(i)}function D(e){return{id:e.id,type:e.kind,position:{x:e.x,y:e.y},data:v(e),dragHandle:`.grip`,zIndex:e.kind===`note`?-1:0,initialized:!0,dimensions:{width:e.w,height:e.h},handleBounds:{source:[],target:[]},domAttributes:O(e)}}function O(e){return{tabindex:-1,role:`group`,"aria-label":e.label??e.text,"aria-describedby":void 0,"aria-roledescription":void 0}}function k(e){p.block&&![...e.groups.values()].some(e=>e.blocks.some(e=>e.id===p.block))&&(p.block=null),p.edge&&!e.threads.some(e=>e.id===p.edge)&&(p.edge=null)}return q(l.document,w,{flush:`sync`}),q(()=>e.cards,T),{props:e,emit:n,flow:r,root:i,lang:a,readonly:o,theme:s,cards:c,session:l,scene:u,routes:d,routeOf:C,threads:x,litEdges:S,moving:f,selection:p,overlay:m,lod:_,view:b,exactView:y,repaint:w,forgetDrawing:T,whenReloadNeeded:e=>g=e,doc:()=>l.document.value,change:e=>!o.value&&l.change(e),word:e=>ug(a.value,e),say:(e,t)=>dg(a.value,e,t)}}var vy=250,yy=240,by=.9,xy=.65;function Sy(e){let{flow:t,root:n,scene:r}=e,i=()=>matchMedia(`(prefers-reduced-motion: reduce)`).matches,a=()=>i()?0:yy;function o(e,r){let i=n.value.getBoundingClientRect(),{x:a,y:o,zoom:s}=t.viewport.value;return[(e-i.left-a)/s,(r-i.top-o)/s]}function s(e,t){let r=n.value.getBoundingClientRect();return e>=r.left&&e<=r.right&&t>=r.top&&t<=r.bottom}function c(e,n,r,i=0){t.setViewport({x:e,y:n,zoom:r},{duration:i})}function l(e,n){let{x:r,y:i,zoom:a}=t.viewport.value;c(r+e,i+n,a)}function u(e,r,i){let a=n.value.getBoundingClientRect(),{x:o,y:s,zoom:l}=t.viewport.value,u=Math.min(t.maxZoom.value,Math.max(t.minZoom.value,l*e)),[d,f]=[r-a.left,i-a.top];c(d-(d-o)*u/l,f-(f-s)*u/l,u)}function d(e){let t=n.value.getBoundingClientRect();u(e,t.left+t.width/2,t.top+t.height/2)}function f(e){d(e/t.viewport.value.zoom)}function p(){let e=[...r.value.groups.values(),...r.value.triggers.values(),...r.value.notes.values()];return e.length?[Math.min(...e.map(e=>e.x)),Math.min(...e.map(e=>e.y)),Math.max(...e.map(e=>e.x+e.w)),Math.max(...e.map(e=>e.y+e.h))]:null}function m(e=a()){let n=p(),{width:r,height:i}=t.dimensions.value;if(!n||!r)return;let o=[r-96,i-112],s=Math.max(t.minZoom.value,Math.min(1,o[0]/(n[2]-n[0]),o[1]/(n[3]-n[1])));c((r-(n[0]+n[2])*s)/2,(i-24-(n[1]+n[3])*s)/2,s,e)}function h(){_();let e=p(),{width:n,height:i}=t.dimensions.value;if(!e)return c(48,72,by);if(Math.min((n-64)/(e[2]-e[0]),(i-96)/(e[3]-e[1]))>=xy)return m(0);let a=r.value.groups.get(g())??[...r.value.groups.values()][0]??{x:e[0],y:e[1]};c(40-a.x*by,60-a.y*by,by)}function g(){return(e.doc().triggers??[]).find(e=>e.kind===`start`)?.to?.group}function _(){let e=r.value.groups.size,n=p(),{width:i,height:a}=t.dimensions.value;if(!n||!i)return;let o=Math.min(.3,(i-96)/(n[2]-n[0]),(a-112)/(n[3]-n[1])),s=(n[2]-n[0])*(n[3]-n[1]),c=e>vy?Math.sqrt(e*i*a/(vy*s)):0;t.setMinZoom(Math.max(.08,Math.min(.65,Math.max(o,c))))}function v(e,n,r=t.viewport.value.zoom,i=0){let{width:a,height:o}=t.dimensions.value;c(a/2-e*r,o/2-n*r,r,i)}function y(n,{always:r=!1}={}){let[i,o,s,c]=e.exactView.value;if(n.x>=i+8&&n.y>=o+8&&n.x+n.w<=s-8&&n.y+Math.min(n.h,120)<=c-8&&!r)return;let l=r?Math.max(t.viewport.value.zoom,.75):t.viewport.value.zoom;v(n.x+n.w/2,n.y+Math.min(n.h,t.dimensions.value.height/l)/2,l,a())}return{toWorld:o,isOver:s,panBy:l,zoomAt:u,zoomBy:d,zoomTo:f,fit:m,begin:h,limitZoom:_,centerOn:v,reveal:y}}var Cy=[`data-theme`,`aria-label`],wy={class:`ground`,"aria-hidden":`true`},Ty=[`id`,`width`,`height`,`patternTransform`],Ey=[`transform`],Dy=[`fill`],Oy={class:`tile`},ky={class:`clip`},Ay={key:3,class:`middle`},jy={key:4,class:`middle`},My={key:5,class:`middle`},Ny={class:`sr`,role:`status`,"aria-live":`polite`},Py={__name:`FlowCanvas`,props:{snapshotUrl:String,cards:{type:Array,default:()=>[]},lang:{type:String,default:`uk`},readonly:Boolean,iconSprite:{type:String,default:``}},emits:[`ops`,`undo`,`redo`,`select`,`open_block`,`need_reload`,`problems`,`try_from`,`ready`],setup(e,{expose:o,emit:s}){let l=e,u=s,d=M(null),f=$({id:`rz${Math.random().toString(36).slice(2)}`}),p=_y({props:l,emit:u,flow:f,root:d}),m=M(null),h=M(!1),g=M(!0),_=M(!1),y=M(`loading`),C=M(``),E=R(null);p.renaming=m;let D=Sy(p),A=Xv(p,D);p.select=A;let j=qv(p),N=Yv(p),P=e=>C.value=C.value===e?`${e}\u00a0`:e,F=T_(p,{travel:D,select:A,announce:P,menus:j}),I=v({...p,...D,...F,...N,renaming:m,spaceHeld:h,mapShown:g,listShown:_,coloured:O_,walking:A.walking,selectBlock:e=>A.block(e),selectEdge:e=>A.edge(e),selectAll:A.all,walkGroups:A.walkGroups,walkBlocks:A.walkBlocks,closeMenu:j.close,focusGroup:e=>A.goToGroup(e,{always:!0}),focusBlock:e=>A.goToBlock(e,{always:!0}),openBlock(e){A.block(e),u(`open_block`,{block:e})},tryFrom:e=>u(`try_from`,{block:e}),groupClicked(e){p.selection.block=null,p.selection.edge=null,A.focusNode(e)},knotClicked(e){!p.readonly.value&&!L.busy()&&F.connectByList(e)},sourceOf(e){return e.kind===`trigger`?{trigger:e.id}:p.doc().edges.find(t=>t.id===e.id).from},exitLabel(e){let t=e.edge&&p.doc().edges.find(t=>t.id===e.edge),n=t?p.say(`leads`,{to:p.scene.value.groups.get(t.to.group)?.title??``}):p.word(e.falls?`next_block`:`leads_nowhere`);return`${p.say(`exit_label`,{exit:e.label})}, ${n}`},enter(){let e=p.selection.block;if(e)I.openBlock(e);else if(A.groups().length===1)return A.walkBlocks(1);return!!e},escape(){return _.value?_.value=!1:p.selection.block?A.goToGroup(Ag(p.doc(),p.selection.block)?.group.id):A.nothing(),!0},renameSelected(){let[e]=A.groups();return e&&(m.value=e),!!e},groupsList:()=>V_(p),holdTouch:()=>J=!0}),L=sv(I),B=lv(I),H=mv(I);I.drag=L,k(`canvas`,I),k(`iconSprite`,V(l,`iconSprite`));let U={group:v(Sh),trigger:v(og),note:v(Rh)},ee=!0,G=null;async function K(){G?.abort();let e=G=new AbortController,t=setTimeout(()=>e.abort(`late`),2e4);try{let[t]=await Promise.all([fetch(l.snapshotUrl,{signal:e.signal,credentials:`same-origin`,headers:{Accept:`application/json`}}),P_()]);if(!t.ok)throw Error(`${t.status}`);let n=await t.json();p.session.open(n),y.value=`ready`,await b(),ee&&D.begin(),ee=!1,D.limitZoom(),u(`ready`,{seq:p.session.seq(),groups:p.scene.value.groups.size})}catch(t){if(e.signal.aborted&&e.signal.reason!==`late`)return;y.value=p.doc()?`ready`:`failed`,u(`need_reload`,{reason:`snapshot`,detail:String(t.message??t)})}finally{clearTimeout(t)}}p.whenReloadNeeded(()=>{u(`need_reload`,{reason:`moved`,detail:``}),K()});function ne({nodes:e}){let t=/* @__PURE__ */ new Map;for(let n of e){let e=p.scene.value.groups.get(n.id)??p.scene.value.triggers.get(n.id);e&&t.set(n.id,[n.position.x-e.x,n.position.y-e.y])}for(let e of p.scene.value.triggers.values()){let n=t.get(e.target),r=!e.free&&n&&!t.has(e.id)&&f.findNode(e.id);r&&(r.position={x:e.x+n[0],y:e.y+n[1]})}p.moving.value=t}function re({nodes:e}){p.moving.value=null,F.putDown(Object.fromEntries(e.map(e=>[e.id,[e.position.x,e.position.y]])))}f.onNodeDrag(ne),f.onNodeDragStop(re),f.onSelectionDrag(ne),f.onSelectionDragStop(re),f.onNodeDragStart(()=>A.walking.value=!1),f.onPaneClick(()=>{p.selection.block=null,p.selection.edge=null}),f.onNodeClick(({node:e})=>{e.type!==`group`&&(p.selection.block=null,p.selection.edge=null)});let J=!1,ie=!1,ae=e=>!!d.value?.contains(e),oe=()=>(ae(document.activeElement)||ie&&document.activeElement===document.body)&&!pv(document.activeElement),se=e=>ie=ae(e.target);function ce(e){ie&&e.target===document.body&&H.down(e)}function le(e){let t=oe()&&F.copied();t&&(e.clipboardData.setData(`text/plain`,t),e.preventDefault(),P(p.word(`copied`)),e.type===`cut`&&!p.readonly.value&&F.removeSelection())}function ue(e){if(!oe())return;let t=E.value&&D.isOver(...E.value)?D.toWorld(...E.value):null;F.paste(e.clipboardData.getData(`text/plain`),t)&&e.preventDefault()}function de(e){A.walking.value=!1,!d.value.contains(document.activeElement)&&!pv(e.target)&&d.value.focus({preventScroll:!0})}function fe(e){J&&(e.stopPropagation(),e.preventDefault())}let pe=()=>J=!1,me=e=>t=>{t.code===`Space`&&!pv(t.target)&&(h.value=e)},[he,ge]=[me(!0),me(!1)],_e=e=>gv(I,e);T(()=>{document.addEventListener(`copy`,le),document.addEventListener(`cut`,le),document.addEventListener(`paste`,ue),document.addEventListener(`pointerdown`,se,!0),document.addEventListener(`focusin`,se,!0),document.addEventListener(`keydown`,ce),window.addEventListener(`keydown`,he),window.addEventListener(`keyup`,ge),window.addEventListener(`pointerup`,pe),d.value.addEventListener(`wheel`,_e,{capture:!0,passive:!1}),d.value.addEventListener(`touchmove`,fe,{capture:!0,passive:!1}),K()}),w(()=>{G?.abort(),document.removeEventListener(`copy`,le),document.removeEventListener(`cut`,le),document.removeEventListener(`paste`,ue),document.removeEventListener(`pointerdown`,se,!0),document.removeEventListener(`focusin`,se,!0),document.removeEventListener(`keydown`,ce),window.removeEventListener(`keydown`,he),window.removeEventListener(`keyup`,ge),window.removeEventListener(`pointerup`,pe),f.$destroy?.()}),f.onPaneReady(()=>{let e=f.d3Zoom.value,t=e.filter();e.filter(e=>{let n=e.target.closest?.(`.vue-flow__node`);return n&&e.type===`mousedown`&&h.value||n&&e.type===`touchstart`&&!e.target.closest(`.grip, .nodrag`)?!0:t(e)})}),q(()=>f.dimensions.value.width,()=>D.limitZoom()),q(()=>l.readonly,e=>p.readonly.value=e),q(()=>l.lang,e=>ve(e));function ve(e){p.lang.value=e,p.forgetDrawing()}function ye(e){p.theme.value=e??``}function be(e){p.readonly.value=!!e}function xe({group:e,block:t,edge:n}){let r=n&&p.scene.value.threads.find(e=>e.id===n);t?I.focusBlock(t):e?I.focusGroup(e):r&&(D.centerOn(...p.routeOf(r).middle),A.edge(r))}function Se(e=!0){_.value=e}o({ack:p.session.ack,patch:p.session.patch,reload:K,...N,focusBlock:I.focusBlock,focusGroup:I.focusGroup,locate:xe,fit:()=>D.fit(),setTheme:ye,setLang:ve,setReadonly:be,addBlock:F.addBlock,addNote:F.addNote,tidy:F.tidy,groupsList:I.groupsList,showGroups:Se,zoomTo:D.zoomTo,selectNothing:A.nothing,currentDocument:()=>p.doc(),unconfirmed:p.session.unconfirmed});let Ce=t(()=>{let e=24*f.viewport.value.zoom;for(;e<14;)e*=2;return e}),we=t(()=>({"--z":p.lod.value===`near`?1:Math.round(f.viewport.value.zoom*100)/100})),Te=t(()=>y.value===`ready`&&p.scene.value.groups.size===0);return(e,t)=>(O(),i(`div`,{ref_key:`root`,ref:d,class:x([`rz-canvas`,[`z-${W(p).lod.value}`,{ro:W(p).readonly.value,panning:h.value,pulling:W(p).overlay.pull}]]),style:S(we.value),"data-theme":W(p).theme.value||void 0,role:`application`,"aria-label":W(p).word(`canvas`),tabindex:`0`,onKeydown:t[0]||=(...e)=>W(H).down&&W(H).down(...e),onPointerdownCapture:de,onPointermovePassive:t[1]||=e=>E.value=[e.clientX,e.clientY],onDragover:t[2]||=(...e)=>W(B).over&&W(B).over(...e),onDragleave:t[3]||=(...e)=>W(B).leave&&W(B).leave(...e),onDrop:t[4]||=(...e)=>W(B).drop&&W(B).drop(...e)},[(O(),i(`svg`,wy,[a(`defs`,null,[a(`pattern`,{id:`${W(f).id}-linen`,width:Ce.value,height:Ce.value,patternUnits:`userSpaceOnUse`,patternTransform:`translate(${W(f).viewport.value.x} ${W(f).viewport.value.y})`},[a(`path`,{d:`M-1.5 -1.5l3 3M1.5 -1.5l-3 3`,transform:`translate(${Ce.value/2} ${Ce.value/2})`},null,8,Ey)],8,Ty)]),a(`rect`,{width:`100%`,height:`100%`,fill:`url(#${W(f).id}-linen)`},null,8,Dy)])),c(W(ou),{id:W(f).id,"node-types":U,"only-render-visible-elements":``,"nodes-draggable":!W(p).readonly.value&&!h.value,"nodes-connectable":!1,"nodes-focusable":!1,"elements-selectable":!0,"select-nodes-on-drag":!0,"node-drag-threshold":3,"disable-keyboard-a11y":``,"delete-key-code":null,"min-zoom":.08,"max-zoom":2,"zoom-on-double-click":!1,"zoom-on-scroll":!1,"prevent-scrolling":!1,"selection-mode":W(yo).Partial,"selection-key-code":`Shift`,"multi-selection-key-code":[`Shift`,`Control`,`Meta`],"pan-activation-key-code":null},{"zoom-pane":te(()=>[c(ig)]),_:1},8,[`id`,`nodes-draggable`,`selection-mode`]),c(Tg),g.value&&!Te.value?(O(),n(Ih,{key:0})):r(``,!0),_.value?(O(),n(kh,{key:1})):r(``,!0),W(p).overlay.ghost?(O(),i(`div`,{key:2,class:x([`ghost`,`f-${W(p).overlay.ghost.face.family}`]),style:S({left:`${W(p).overlay.ghost.x}px`,top:`${W(p).overlay.ghost.y}px`})},[a(`span`,Oy,[c(Jm,{name:W(p).overlay.ghost.face.icon,size:14},null,8,[`name`])]),a(`span`,ky,z(W(p).overlay.ghost.face.words),1)],6)):r(``,!0),y.value===`loading`?(O(),i(`p`,Ay,z(W(p).word(`loading`)),1)):y.value===`failed`?(O(),i(`div`,jy,[a(`p`,null,z(W(p).word(`load_failed`)),1),a(`button`,{type:`button`,class:`cbtn wide`,onClick:K},z(W(p).word(`again`)),1)])):Te.value?(O(),i(`p`,My,z(W(p).word(`empty_canvas`)),1)):r(``,!0),W(j).open.value?(O(),n(Jh,{key:W(j).open.value.title,menu:W(j).open.value},null,8,[`menu`])):r(``,!0),a(`div`,Ny,z(C.value),1)],46,Cy))}};if(!document.getElementById(`rozmova-canvas-css`)){let e=document.createElement(`style`);e.id=`rozmova-canvas-css`,e.textContent=ie,document.head.append(e)}export{Py as FlowCanvas};