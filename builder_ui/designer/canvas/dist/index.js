import{a as e,i as t,n,o as r,r as i,t as a}from"./find.js";import{Fragment as o,computed as s,createBlock as c,createCommentVNode as l,createElementBlock as u,createElementVNode as d,createPropsRestProxy as f,createTextVNode as p,createVNode as m,customRef as h,defineComponent as g,effectScope as _,getCurrentInstance as v,getCurrentScope as y,h as b,inject as x,isMemoSame as S,isRef as C,markRaw as w,mergeProps as T,nextTick as E,normalizeClass as D,normalizeStyle as O,onBeforeMount as k,onBeforeUnmount as A,onMounted as j,onScopeDispose as M,onUnmounted as N,openBlock as P,provide as F,reactive as I,readonly as L,ref as R,renderList as z,renderSlot as B,resolveComponent as V,resolveDynamicComponent as H,shallowReactive as U,shallowRef as W,toDisplayString as G,toRaw as ee,toRef as K,toRefs as te,toValue as q,unref as J,useAttrs as ne,useSlots as re,vModelText as ie,watch as Y,withCtx as ae,withDirectives as oe,withKeys as se,withModifiers as X}from"vue";var ce=`.vue-flow{z-index:0;direction:ltr;width:100%;height:100%;position:relative;overflow:hidden}.vue-flow__container{width:100%;height:100%;position:absolute;top:0;left:0}.vue-flow__pane{z-index:1}.vue-flow__pane.draggable{cursor:grab}.vue-flow__pane.selection{cursor:pointer}.vue-flow__pane.dragging{cursor:grabbing}.vue-flow__transformationpane{transform-origin:0 0;z-index:2;pointer-events:none}.vue-flow__viewport{z-index:4;overflow:clip}.vue-flow__selection{z-index:6}.vue-flow__edge-labels{pointer-events:none;-webkit-user-select:none;user-select:none;width:100%;height:100%;position:absolute}.vue-flow__nodesselection-rect:focus,.vue-flow__nodesselection-rect:focus-visible{outline:none}.vue-flow .vue-flow__edges{pointer-events:none;overflow:visible}.vue-flow__edge-path,.vue-flow__connection-path{stroke:#b1b1b7;stroke-width:1px;fill:none}.vue-flow__edge{pointer-events:visibleStroke;cursor:pointer}.vue-flow__edge.animated path{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__edge.animated path.vue-flow__edge-interaction{stroke-dasharray:none;animation:none}.vue-flow__edge.inactive{pointer-events:none}.vue-flow__edge.selected,.vue-flow__edge:focus,.vue-flow__edge:focus-visible{outline:none}.vue-flow__edge.selected .vue-flow__edge-path,.vue-flow__edge:focus .vue-flow__edge-path,.vue-flow__edge:focus-visible .vue-flow__edge-path{stroke:#555}.vue-flow__edge-textwrapper{pointer-events:all}.vue-flow__edge-textbg{fill:#fff}.vue-flow__edge-text{pointer-events:none;-webkit-user-select:none;user-select:none}.vue-flow__connection{pointer-events:none}.vue-flow__connection .animated{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__connectionline{z-index:1001}.vue-flow__nodes{pointer-events:none;transform-origin:0 0}.vue-flow__node{-webkit-user-select:none;user-select:none;pointer-events:all;transform-origin:0 0;box-sizing:border-box;cursor:default;position:absolute}.vue-flow__node.draggable{cursor:grab;pointer-events:all}.vue-flow__node.draggable.dragging{cursor:grabbing}.vue-flow__nodesselection{z-index:3;transform-origin:0 0;pointer-events:none}.vue-flow__nodesselection-rect{pointer-events:all;cursor:grab;position:absolute}.vue-flow__nodesselection-rect.dragging{cursor:grabbing}.vue-flow__handle{pointer-events:none;min-width:5px;min-height:5px;position:absolute}.vue-flow__handle.connectable{pointer-events:all;cursor:crosshair}.vue-flow__handle-bottom{bottom:0;left:50%;transform:translate(-50%,50%)}.vue-flow__handle-top{top:0;left:50%;transform:translate(-50%,-50%)}.vue-flow__handle-left{top:50%;left:0;transform:translate(-50%,-50%)}.vue-flow__handle-right{top:50%;right:0;transform:translate(50%,-50%)}.vue-flow__edgeupdater{cursor:move;pointer-events:all}.vue-flow__panel{z-index:5;margin:15px;position:absolute}.vue-flow__panel.top{top:0}.vue-flow__panel.bottom{bottom:0}.vue-flow__panel.left{left:0}.vue-flow__panel.right{right:0}.vue-flow__panel.center{left:50%;transform:translate(-50%)}@keyframes dashdraw{0%{stroke-dashoffset:10px}}.rz-canvas{background-color:var(--canvas);width:100%;height:100%;font:var(--t-13);color:var(--text);-webkit-user-select:none;user-select:none;touch-action:none;outline:none;position:relative;overflow:hidden}.rz-canvas *,.rz-canvas :before,.rz-canvas :after{box-sizing:border-box}.rz-canvas:focus-visible{box-shadow:inset 0 0 0 2px var(--accent)}.rz-canvas button{font:inherit;color:inherit;cursor:pointer;background:0 0;border:0;margin:0;padding:0}.rz-canvas h2,.rz-canvas h3,.rz-canvas p,.rz-canvas ol,.rz-canvas ul{margin:0;padding:0;list-style:none}.rz-canvas .i{flex:none;display:block}.rz-canvas .clip{white-space:nowrap;text-overflow:ellipsis;overflow:hidden}.rz-canvas .sr{clip-path:inset(50%);white-space:nowrap;width:1px;height:1px;position:absolute;overflow:hidden}.rz-canvas .ground{pointer-events:none;width:100%;height:100%;position:absolute;inset:0}.rz-canvas .ground path{stroke:var(--grid);stroke-width:1.2px;fill:none}.rz-canvas .vue-flow{position:absolute;inset:0}.rz-canvas .vue-flow__pane{cursor:default}.rz-canvas .vue-flow__pane.dragging,.rz-canvas.panning .vue-flow__pane,.rz-canvas.panning .vue-flow__node{cursor:grabbing}.rz-canvas .vue-flow__node{cursor:default;outline:none}.rz-canvas .vue-flow__node .grip{cursor:grab}.rz-canvas .vue-flow__node.dragging .grip{cursor:grabbing}.rz-canvas.ro .grip{cursor:default}.rz-canvas .vue-flow__selection{background:color-mix(in srgb,var(--accent) 8%,transparent);border:1px solid var(--accent-line);border-radius:4px}.rz-canvas .vue-flow__nodesselection-rect{border:1px dashed var(--accent-line);pointer-events:none;background:0 0;border-radius:14px}.rz-canvas .middle{text-align:center;color:var(--muted);font:var(--t-14);pointer-events:none;position:absolute;top:42%;left:0;right:0}.rz-canvas .middle button{pointer-events:auto;border:1px solid var(--line-strong);background:var(--surface);margin:10px auto 0}.rz-canvas .grp{width:var(--w-group);background:var(--surface);border:1px solid var(--line-strong);box-shadow:var(--e-1);color:var(--text);border-radius:12px;padding-bottom:6px;position:relative}.rz-canvas .grp>header{align-items:center;gap:6px;height:36px;padding:0 10px 0 12px;display:flex;position:relative}.rz-canvas .grp>header h3{font:600 13px/18px var(--font);letter-spacing:-.003em;white-space:nowrap;text-overflow:ellipsis;color:inherit;overflow:hidden}.rz-canvas .grp>header .tag{margin-left:auto}.rz-canvas .tag{height:18px;font:500 11px/14px var(--font);white-space:nowrap;border-radius:4px;flex:none;align-items:center;padding:0 7px;display:inline-flex}.rz-canvas .tag.warn{background:var(--warn-soft);color:var(--warn-text)}.rz-canvas .title-field{border:1px solid var(--accent);min-width:0;height:26px;box-shadow:0 0 0 1px var(--accent),0 0 0 4px var(--accent-soft);background:var(--surface);color:var(--text);font:600 13px/18px var(--font);-webkit-user-select:text;user-select:text;border-radius:6px;outline:none;flex:1;margin:0 -4px 0 -7px;padding:0 6px}.rz-canvas .grp.has-sel{border-color:var(--accent-line)}.rz-canvas .grp.sel{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent),var(--e-2)}.rz-canvas .grp.over{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent-soft)}.rz-canvas .vue-flow__node:focus-visible .grp{outline:2px solid var(--accent);outline-offset:2px}.rz-canvas .vue-flow__node.dragging .grp{box-shadow:var(--e-3)}.rz-canvas .grp.dead{background:color-mix(in srgb,var(--surface) 55%,var(--canvas));box-shadow:none;color:var(--faint);border-style:dashed}.rz-canvas .grp.dead.sel{border-color:var(--accent)}.rz-canvas:not(.z-far) .grp.dead .tile{filter:saturate(.3);opacity:.7}.rz-canvas .grp.dead .bub{color:var(--faint);background:0 0;padding-left:0}.rz-canvas .grp.dead :is(.cap,.sent,.val){color:var(--faint)}.rz-canvas .hollow{border:1px dashed var(--line-strong);height:38px;font:400 11px/14px var(--font);color:var(--muted);text-align:center;border-radius:8px;place-items:center;margin:0 12px;padding:0 8px;display:grid}.rz-canvas .slot{background:var(--accent);pointer-events:none;z-index:4;border-radius:1px;height:2px;position:absolute;left:8px;right:8px}.rz-canvas .slot:before{content:"";background:var(--accent);border-radius:2px;width:8px;height:8px;position:absolute;top:-3px;left:-4px;transform:rotate(45deg)}.rz-canvas .knot{background:var(--surface);border:2px solid var(--thread-strong);z-index:1;border-radius:6px;width:11px;height:11px;display:block;position:absolute}.rz-canvas button.knot{background:var(--surface);border:2px solid var(--thread-strong);cursor:crosshair}.rz-canvas button.knot:after{content:"";border-radius:50%;position:absolute;inset:-8px}.rz-canvas .knot.on,.rz-canvas button.knot.on{background:var(--thread-strong)}.rz-canvas .knot.lit,.rz-canvas button.knot.lit{background:var(--live);border-color:var(--live-core)}.rz-canvas button.knot.prob{border-color:var(--danger)}.rz-canvas button.knot.hint{border-color:var(--warn)}.rz-canvas:not(.ro) button.knot:hover,.rz-canvas button.knot:focus-visible{border-color:var(--accent);background:var(--accent);outline:3px solid var(--accent-soft)}.rz-canvas.ro button.knot{cursor:default}.rz-canvas .knot.in{top:12px;left:-6px}.rz-canvas .knot.from-above{top:-6px;left:17px}.rz-canvas .knot.in-blk{top:10.5px;left:-9px}.rz-canvas .blk>.knot.fall{top:10.5px;right:-9px}.rz-canvas .trig{white-space:nowrap;background:var(--text);height:26px;color:var(--bg);font:500 12px/16px var(--font);border-radius:13px;align-items:center;gap:6px;padding:0 10px 0 7px;display:inline-flex;position:relative}.rz-canvas .trig.docked:after{content:"";width:2px;height:var(--rise);background:var(--thread-strong);z-index:-1;position:absolute;top:100%;left:20px}.rz-canvas .trig.lit.docked:after{background:var(--live);box-shadow:0 0 0 1px var(--live-core)}.rz-canvas .trig.sel{box-shadow:0 0 0 2px var(--canvas),0 0 0 4px var(--accent)}.rz-canvas .trig.prob{box-shadow:0 0 0 2px var(--danger)}.rz-canvas .trig .knot{top:7.5px;right:-6px}.rz-canvas .stick{background:var(--live-soft);border:1px solid var(--live-line);width:196px;font:400 12px/17px var(--font);color:var(--text);border-radius:4px 4px 12px;padding:9px 11px}.rz-canvas .stick.sel{box-shadow:0 0 0 2px var(--accent)}.rz-canvas .stick .ln{white-space:nowrap;overflow:hidden}.rz-canvas .stick textarea{background:var(--live-soft);width:100%;height:100%;min-height:68px;color:inherit;font:inherit;resize:none;-webkit-user-select:text;user-select:text;border:0;outline:none;padding:0}.rz-canvas .blk{border-radius:9px;outline:none;grid-template-columns:22px minmax(0,1fr);gap:0 8px;margin:0 3px;padding:5px 12px 5px 8px;display:grid;position:relative}.rz-canvas .blk+.blk:before{content:"";background:var(--line-strong);width:1.5px;height:8px;position:absolute;top:-3px;left:18.5px}.rz-canvas .blk:after{content:"";background:var(--line-strong);width:1.5px;position:absolute;top:27px;bottom:0;left:18.5px}.rz-canvas .blk:last-child:after{display:none}.rz-canvas .tile{--a:var(--f-flow);--b:var(--f-flow-soft);width:22px;height:22px;color:var(--a);background:var(--b);z-index:1;border-radius:6px;flex:none;place-items:center;display:inline-grid;position:relative}.rz-canvas :is(.f-message>.tile,.tile.f-message,.blk.f-message){--a:var(--f-message);--b:var(--f-message-soft)}.rz-canvas :is(.f-question>.tile,.tile.f-question,.blk.f-question){--a:var(--f-question);--b:var(--f-question-soft)}.rz-canvas :is(.f-logic>.tile,.tile.f-logic,.blk.f-logic){--a:var(--f-logic);--b:var(--f-logic-soft)}.rz-canvas :is(.f-code>.tile,.tile.f-code,.blk.f-code){--a:var(--f-code);--b:var(--f-code-soft)}.rz-canvas :is(.f-ai>.tile,.tile.f-ai,.blk.f-ai){--a:var(--f-ai);--b:var(--f-ai-soft)}.rz-canvas :is(.f-link>.tile,.tile.f-link,.blk.f-link){--a:var(--f-link);--b:var(--f-link-soft)}.rz-canvas :is(.f-flow>.tile,.tile.f-flow,.blk.f-flow){--a:var(--f-flow);--b:var(--f-flow-soft)}.rz-canvas .content{min-width:0}.rz-canvas .ln{white-space:pre;text-overflow:clip;overflow:hidden}.rz-canvas .cap{font:500 12px/22px var(--font);color:var(--text);align-items:center;gap:6px;min-width:0;display:flex}.rz-canvas .cap .ln{text-overflow:ellipsis;white-space:nowrap;min-width:0;overflow:hidden}.rz-canvas .cap .meth~.ln{font:400 12px/22px var(--font-mono)}.rz-canvas .sub{font:400 12px/16px var(--font);color:var(--muted)}.rz-canvas .bub{background:var(--bubble);line-height:18px;font:400 13px/18px var(--font);border-radius:3px 10px 10px;padding:5px 9px 6px}.rz-canvas .sent{font:400 13px/20px var(--font);padding-top:1px}.rz-canvas .val{background:var(--sunken);box-shadow:inset 0 0 0 1px var(--line-strong);border-radius:4px;padding:0 5px;font-weight:500;line-height:16px;display:inline-block}.rz-canvas .var{background:var(--accent-soft);color:var(--accent-text);font-weight:500;font-family:var(--font);white-space:nowrap;box-shadow:inset 0 0 0 1px var(--accent-line);border-radius:4px;align-items:center;padding:0 5px;font-size:.93em;line-height:16px;display:inline-flex}.rz-canvas .code{font:400 11px/16px var(--font-mono);background:var(--sunken);font-variant-ligatures:none;background-clip:padding-box;border-top:2px solid #0000;border-radius:7px;padding:6px 8px;overflow:hidden}.rz-canvas .code .k{color:var(--c-key)}.rz-canvas .code .st{color:var(--c-str)}.rz-canvas .code .nu{color:var(--c-num)}.rz-canvas .code .fn{color:var(--c-fn)}.rz-canvas .code .cm{color:var(--c-com)}.rz-canvas .meth{font:600 10.5px/16px var(--font-mono);background:var(--f-link-soft);color:var(--f-link);border-radius:4px;flex:none;padding:0 5px}.rz-canvas .exs{flex-direction:column;gap:4px;margin-top:5px;display:flex}.rz-canvas .ex{border:1px solid var(--line);height:26px;font:500 12px/24px var(--font);white-space:nowrap;background:var(--surface);border-radius:7px;padding:0 9px;position:relative}.rz-canvas .ex>span{text-overflow:ellipsis;max-width:170px;display:block;overflow:hidden}.rz-canvas .ex .knot{top:6.5px;right:-22px}.rz-canvas .ex.pl{color:var(--muted);background:0 0;border-color:#0000;height:22px;padding-left:0;font-weight:400;line-height:20px}.rz-canvas .ex.pl .knot{top:4.5px}.rz-canvas .ex.pl>span{align-items:center;gap:5px;max-width:182px;display:flex}.rz-canvas .blk:hover{background:var(--hover)}.rz-canvas .blk:hover .bub{background:var(--surface)}.rz-canvas .blk.sel{background:var(--accent-soft);box-shadow:0 0 0 2px var(--accent)}.rz-canvas .blk.sel .bub{background:var(--surface)}.rz-canvas .blk.now{background:var(--live-soft);box-shadow:0 0 0 1.5px var(--live-core)}.rz-canvas .blk.now .bub{background:var(--surface)}.rz-canvas .blk.prob{box-shadow:inset 0 0 0 1.5px var(--danger)}.rz-canvas .blk.hint{box-shadow:inset 0 0 0 1.5px var(--warn-line)}.rz-canvas .blk.sel:is(.prob,.hint){box-shadow:0 0 0 2px var(--accent)}.rz-canvas .blk:focus-visible{outline:2px solid var(--accent);outline-offset:1px}.rz-canvas .blk.vis .tile{box-shadow:0 0 0 1.5px var(--live-core)}.rz-canvas .pbadge{background:var(--danger);min-width:20px;height:20px;color:var(--on-danger);font:600 11px/20px var(--font);box-shadow:0 0 0 2px var(--surface);z-index:2;border-radius:10px;align-items:center;gap:3px;padding:0 5px;display:flex;position:absolute;top:-10px;right:-12px}.rz-canvas .pbadge.w{background:var(--warn-soft);color:var(--warn-text);box-shadow:0 0 0 1px var(--warn-line),0 0 0 3px var(--surface)}.rz-canvas .acts{background:var(--raised);border:1px solid var(--line);box-shadow:var(--e-2);z-index:3;opacity:0;visibility:hidden;transition:opacity var(--m-fast) var(--ease);border-radius:8px;padding:1px;display:flex;position:absolute;top:-19px;right:4px}.rz-canvas .grp>.acts{top:-27px}.rz-canvas .acts .cbtn{width:24px;height:24px;min-height:0}.rz-canvas .blk:hover>.acts,.rz-canvas .blk:focus-visible>.acts,.rz-canvas .grp>header:hover~.acts,.rz-canvas .grp>.acts:hover{opacity:1;visibility:visible;transition-delay:.15s}.rz-canvas.busy .acts,.rz-canvas .vue-flow__node.dragging .acts{display:none}.rz-canvas .threads{pointer-events:none;z-index:-1;width:1px;height:1px;position:absolute;top:0;left:0;overflow:visible}.rz-canvas .threads path{fill:none;stroke-linecap:round;stroke-linejoin:round}.rz-canvas .e{stroke:var(--thread);stroke-width:1.75px}.rz-canvas .e.err{stroke-dasharray:1 5;stroke-width:2px}.rz-canvas .esel{stroke:var(--accent);stroke-width:2.25px}.rz-canvas .e.pull{stroke:var(--accent);stroke-width:2.25px;stroke-dasharray:6 5}.rz-canvas .eo{stroke:var(--live-core);stroke-width:5.5px}.rz-canvas .eh{stroke:var(--live);stroke-width:3.25px}.rz-canvas .es{stroke:var(--surface);stroke-width:1.75px;stroke-dasharray:5 9;animation:rz-run var(--m-thread,.9s) linear infinite}@keyframes rz-run{to{stroke-dashoffset:-14px}}.rz-canvas .hit{stroke:#0000;stroke-width:14px;pointer-events:stroke;cursor:pointer}.rz-canvas .grab{fill:var(--surface);stroke:var(--accent);stroke-width:2.25px;pointer-events:all;cursor:crosshair}.rz-canvas .elab{font:500 11px/14px var(--font);background:var(--canvas);color:var(--muted);white-space:nowrap;border:1px solid var(--line-strong);pointer-events:none;border-radius:9px;padding:2px 7px;position:absolute;transform:translate(-50%,-50%)}.rz-canvas .elab.lit{background:var(--live-soft);border-color:var(--live-line);color:var(--live-text)}.rz-canvas .ghost{background:var(--raised);border:1px solid var(--accent-line);width:220px;min-height:36px;box-shadow:var(--e-3);pointer-events:none;z-index:20;border-radius:10px;grid-template-columns:22px minmax(0,1fr);align-items:center;gap:8px;margin:-18px 0 0 -24px;padding:6px 10px 6px 8px;display:grid;position:absolute;transform:rotate(1.2deg)}@media (prefers-reduced-motion:reduce){.rz-canvas .es{animation:none}}.rz-canvas .floats{z-index:6;pointer-events:none;flex-wrap:wrap;gap:16px;display:flex;position:absolute;bottom:12px;left:12px}.rz-canvas .float{background:var(--raised);border:1px solid var(--line);box-shadow:var(--e-2);pointer-events:auto;border-radius:10px;align-items:center;gap:2px;padding:3px;display:flex}.rz-canvas .cbtn{width:28px;height:28px;color:var(--text);border-radius:6px;justify-content:center;align-items:center;gap:5px;display:inline-flex}.rz-canvas .cbtn.wide{width:auto;font:500 12px/16px var(--font);padding:0 9px}.rz-canvas .cbtn:hover{background:var(--hover)}.rz-canvas .cbtn:active{background:var(--pressed)}.rz-canvas .cbtn:focus-visible{outline:2px solid var(--accent);outline-offset:1px}.rz-canvas .level{font:500 12px/16px var(--font);font-feature-settings:"tnum";text-align:center;width:42px}.rz-canvas .vr{background:var(--line);width:1px;height:16px;margin:0 2px}.rz-canvas .ink-danger{color:var(--danger)}.rz-canvas .ink-warn{color:var(--warn)}.rz-canvas .map{background:var(--raised);border:1px solid var(--line);box-shadow:var(--e-2);z-index:6;touch-action:none;cursor:pointer;border-radius:10px;position:absolute;bottom:12px;right:12px}.rz-canvas .menu-shade{z-index:30;position:absolute;inset:0}.rz-canvas .pick{background:var(--raised);border:1px solid var(--line);width:264px;max-height:340px;box-shadow:var(--e-3);border-radius:10px;flex-direction:column;padding:6px;display:flex;position:absolute}.rz-canvas .pick-title{font:500 12px/16px var(--font);color:var(--muted);padding:4px 8px 6px}.rz-canvas .inp{border:1px solid var(--line-control);background:var(--surface);border-radius:6px;flex:none;align-items:center;gap:8px;height:32px;margin:0 2px 4px;padding:0 10px;display:flex}.rz-canvas .inp:focus-within{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent),0 0 0 4px var(--accent-soft)}.rz-canvas .inp .i{color:var(--muted)}.rz-canvas .inp input{width:100%;min-width:0;font:inherit;color:inherit;-webkit-user-select:text;user-select:text;background:0 0;border:0;outline:0;padding:0}.rz-canvas .inp input::placeholder{color:var(--faint);opacity:1}.rz-canvas .pick ul{min-height:0;overflow:auto}.rz-canvas .mi{cursor:pointer;min-height:32px;font:var(--t-13);border-radius:6px;align-items:center;gap:8px;padding:0 8px;display:flex}.rz-canvas .mi.on{background:var(--hover)}.rz-canvas .mi small{font:var(--t-12);color:var(--muted);max-width:110px;margin-left:auto}.rz-canvas .pick .none{color:var(--muted);padding:10px 8px}.rz-canvas .twin{background:var(--raised);border:1px solid var(--line);width:min(340px,100% - 24px);box-shadow:var(--e-3);z-index:15;border-radius:12px;flex-direction:column;display:flex;position:absolute;top:12px;bottom:60px;left:12px}.rz-canvas .twin>header{border-bottom:1px solid var(--line);justify-content:space-between;align-items:center;padding:10px 10px 8px 16px;display:flex}.rz-canvas .twin h2{font:600 14px/20px var(--font)}.rz-canvas .twin>ol{padding:8px;overflow:auto}.rz-canvas .twin button{text-align:left}.rz-canvas .twin-group{width:100%;min-height:32px;font:600 13px/18px var(--font);border-radius:6px;align-items:center;gap:8px;padding:4px 8px;display:flex}.rz-canvas .twin-block{width:100%;font:var(--t-13);border-radius:6px;grid-template-columns:22px minmax(0,1fr);gap:8px;padding:5px 8px;display:grid}.rz-canvas .twin :is(.twin-group,.twin-block):hover{background:var(--hover)}.rz-canvas .twin :is(.twin-group,.twin-block):focus-visible{outline:2px solid var(--accent);outline-offset:-2px}.rz-canvas .twin ul{font:var(--t-12);color:var(--muted);padding:0 8px 4px 38px}@media (max-width:720px){.rz-canvas .floats,.rz-canvas .map{display:none}}@media (pointer:coarse){.rz-canvas .floats .cbtn,.rz-canvas .twin button,.rz-canvas .mi{min-height:44px}.rz-canvas .floats .cbtn{min-width:44px}}.rz-canvas.z-mid .grp>header h3{font-size:calc(11.5px/var(--z));line-height:calc(13px/var(--z))}.rz-canvas.z-mid .grp>header .tag{font-size:calc(10px/var(--z));height:auto;min-height:26px;line-height:1.2}.rz-canvas.z-mid .trig{font-size:calc(10px/var(--z));height:26px}.rz-canvas.z-mid :is(.cap,.sent){position:relative}.rz-canvas.z-mid :is(.cap,.sent):before{content:"";background:var(--line-strong);border-radius:4px;width:62%;height:7px;position:absolute;top:8px;left:0}.rz-canvas.z-mid .sub{visibility:hidden}.rz-canvas.z-mid .pbadge{transform:scale(1.6)}.rz-canvas.z-mid .stick{font-size:calc(10px/var(--z));line-height:calc(12px/var(--z));overflow:hidden}.rz-canvas.z-mid .e{stroke-width:calc(1.25px/var(--z))}.rz-canvas.z-mid .e.err{stroke-dasharray:1 8}.rz-canvas.z-mid .esel{stroke-width:calc(1.6px/var(--z))}.rz-canvas.z-mid .eo{stroke-width:calc(4px/var(--z))}.rz-canvas.z-mid .eh{stroke-width:calc(2.5px/var(--z))}.rz-canvas.z-mid .blk.sel{box-shadow:0 0 0 calc(1.5px/var(--z)) var(--accent)}.rz-canvas.z-far .grp{border-width:calc(.75px/var(--z))}.rz-canvas.z-far .grp>header h3{left:0;bottom:calc(100% + 1px/var(--z));font-size:calc(10px/var(--z));line-height:calc(11.5px/var(--z));width:310px;padding-bottom:2px;position:absolute}.rz-canvas.z-far .blk{cursor:inherit}.rz-canvas.z-far :is(){visibility:hidden}.rz-canvas.z-far .tile{background:color-mix(in srgb,var(--a) 62%,var(--surface));grid-column:1/-1;width:auto;height:100%;min-height:20px}.rz-canvas.z-far .knot,.rz-canvas.z-far .trig,.rz-canvas.z-far .stick .ln{visibility:hidden}.rz-canvas.z-far .pbadge{transform:scale(calc(.65/var(--z)))}.rz-canvas.z-far .pbadge .i{display:none}.rz-canvas.z-far .e{stroke-width:calc(1.25px/var(--z))}.rz-canvas.z-far .e.err{stroke-dasharray:1 20}.rz-canvas.z-far .eo{stroke-width:calc(3.5px/var(--z))}.rz-canvas.z-far .eh{stroke-width:calc(2px/var(--z))}.rz-canvas.z-far .es{display:none}.rz-canvas.z-far .esel{stroke-width:calc(1.75px/var(--z))}.rz-canvas.z-far .blk.sel{box-shadow:0 0 0 calc(2px/var(--z)) var(--accent)}.rz-canvas.z-far .blk:is(.prob,.hint){box-shadow:none}.rz-canvas.z-far .grp.trouble{border-color:var(--danger)}.rz-canvas.z-far .grp.dead .tile{background:color-mix(in srgb,var(--a) 25%,var(--line-strong))}.rz-canvas.tiny .grp>header h3{visibility:hidden}`;function le(e){return y()?(M(e),!0):!1}function ue(e){return typeof e==`function`?e():J(e)}var de=typeof window<`u`&&typeof document<`u`,fe=e=>e!==void 0,pe=Object.prototype.toString,me=e=>pe.call(e)===`[object Object]`,he=()=>{};function ge(e,t){function n(...n){return new Promise((r,i)=>{Promise.resolve(e(()=>t.apply(this,n),{fn:t,thisArg:this,args:n})).then(r).catch(i)})}return n}var _e=e=>e();function ve(e=_e){let t=R(!0);function n(){t.value=!1}function r(){t.value=!0}return{isActive:L(t),pause:n,resume:r,eventFilter:(...n)=>{t.value&&e(...n)}}}function ye(e,t=!1,n=`Timeout`){return new Promise((r,i)=>{setTimeout(t?()=>i(n):r,e)})}function be(e,t,n={}){let{eventFilter:r=_e,...i}=n;return Y(e,ge(r,t),i)}function xe(e,t,n={}){let{eventFilter:r,...i}=n,{eventFilter:a,pause:o,resume:s,isActive:c}=ve(r);return{stop:be(e,t,{...i,eventFilter:a}),pause:o,resume:s,isActive:c}}function Se(e,t={}){if(!C(e))return te(e);let n=Array.isArray(e.value)?Array.from({length:e.value.length}):{};for(let r in e.value)n[r]=h(()=>({get(){return e.value[r]},set(n){if(ue(t.replaceRef)??!0){if(Array.isArray(e.value)){let t=[...e.value];t[r]=n,e.value=t}else{let t={...e.value,[r]:n};Object.setPrototypeOf(t,Object.getPrototypeOf(e.value)),e.value=t}}else e.value[r]=n}}));return n}function Ce(e,t=!1){function n(n,{flush:r=`sync`,deep:i=!1,timeout:a,throwOnTimeout:o}={}){let s=null,c=[new Promise(a=>{s=Y(e,e=>{n(e)!==t&&(s?.(),a(e))},{flush:r,deep:i,immediate:!0})})];return a!=null&&c.push(ye(a,o).then(()=>ue(e)).finally(()=>s?.())),Promise.race(c)}function r(r,i){if(!C(r))return n(e=>e===r,i);let{flush:a=`sync`,deep:o=!1,timeout:s,throwOnTimeout:c}=i??{},l=null,u=[new Promise(n=>{l=Y([e,r],([e,r])=>{t!==(e===r)&&(l?.(),n(e))},{flush:a,deep:o,immediate:!0})})];return s!=null&&u.push(ye(s,c).then(()=>ue(e)).finally(()=>(l?.(),ue(e)))),Promise.race(u)}function i(e){return n(e=>!!e,e)}function a(e){return r(null,e)}function o(e){return r(void 0,e)}function s(e){return n(Number.isNaN,e)}function c(e,t){return n(t=>{let n=Array.from(t);return n.includes(e)||n.includes(ue(e))},t)}function l(e){return u(1,e)}function u(e=1,t){let r=-1;return n(()=>(r+=1,r>=e),t)}return Array.isArray(ue(e))?{toMatch:n,toContains:c,changed:l,changedTimes:u,get not(){return Ce(e,!t)}}:{toMatch:n,toBe:r,toBeTruthy:i,toBeNull:a,toBeNaN:s,toBeUndefined:o,changed:l,changedTimes:u,get not(){return Ce(e,!t)}}}function we(e){return Ce(e)}function Te(e){let t=ue(e);return t?.$el??t}var Ee=de?window:void 0;function De(...e){let t,n,r,i;if(typeof e[0]==`string`||Array.isArray(e[0])?([n,r,i]=e,t=Ee):[t,n,r,i]=e,!t)return he;Array.isArray(n)||(n=[n]),Array.isArray(r)||(r=[r]);let a=[],o=()=>{a.forEach(e=>e()),a.length=0},s=(e,t,n,r)=>(e.addEventListener(t,n,r),()=>e.removeEventListener(t,n,r)),c=Y(()=>[Te(t),ue(i)],([e,t])=>{if(o(),!e)return;let i=me(t)?{...t}:t;a.push(...n.flatMap(t=>r.map(n=>s(e,t,n,i))))},{immediate:!0,flush:`post`}),l=()=>{c(),o()};return le(l),l}function Oe(e){return typeof e==`function`?e:typeof e==`string`?t=>t.key===e:Array.isArray(e)?t=>e.includes(t.key):()=>!0}function ke(...e){let t,n,r={};e.length===3?(t=e[0],n=e[1],r=e[2]):e.length===2?typeof e[1]==`object`?(t=!0,n=e[0],r=e[1]):(t=e[0],n=e[1]):(t=!0,n=e[0]);let{target:i=Ee,eventName:a=`keydown`,passive:o=!1,dedupe:s=!1}=r,c=Oe(t);return De(i,a,e=>{e.repeat&&ue(s)||c(e)&&n(e)},o)}function Ae(e){return JSON.parse(JSON.stringify(e))}function je(e,t,n,r={}){let{clone:i=!1,passive:a=!1,eventName:o,deep:c=!1,defaultValue:l,shouldEmit:u}=r,d=v(),f=n||d?.emit||(d?.$emit)?.bind(d)||(d?.proxy?.$emit)?.bind(d?.proxy),p=o;t||=`modelValue`,p||=`update:${t.toString()}`;let m=e=>i?typeof i==`function`?i(e):Ae(e):e,h=()=>fe(e[t])?m(e[t]):l,g=e=>{u?u(e)&&f(p,e):f(p,e)};if(a){let n=h(),r=R(n),i=!1;return Y(()=>e[t],e=>{i||(i=!0,r.value=m(e),E(()=>i=!1))}),Y(r,n=>{!i&&(n!==e[t]||c)&&g(n)},{deep:c}),r}return s({get(){return h()},set(e){g(e)}})}var Me={value:()=>{}};function Ne(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new Pe(n)}function Pe(e){this._=e}function Fe(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}Pe.prototype=Ne.prototype={constructor:Pe,on:function(e,t){var n=this._,r=Fe(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=Ie(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=Le(n[i],e.name,t);else if(t==null)for(i in n)n[i]=Le(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new Pe(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function Ie(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function Le(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=Me,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var Re=`http://www.w3.org/1999/xhtml`,ze={svg:`http://www.w3.org/2000/svg`,xhtml:Re,xlink:`http://www.w3.org/1999/xlink`,xml:`http://www.w3.org/XML/1998/namespace`,xmlns:`http://www.w3.org/2000/xmlns/`};function Be(e){var t=e+=``,n=t.indexOf(`:`);return n>=0&&(t=e.slice(0,n))!==`xmlns`&&(e=e.slice(n+1)),ze.hasOwnProperty(t)?{space:ze[t],local:e}:e}function Ve(e){return function(){var t=this.ownerDocument,n=this.namespaceURI;return n===Re&&t.documentElement.namespaceURI===Re?t.createElement(e):t.createElementNS(n,e)}}function He(e){return function(){return this.ownerDocument.createElementNS(e.space,e.local)}}function Ue(e){var t=Be(e);return(t.local?He:Ve)(t)}function We(){}function Ge(e){return e==null?We:function(){return this.querySelector(e)}}function Ke(e){typeof e!=`function`&&(e=Ge(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=Array(o),c,l,u=0;u<o;++u)(c=a[u])&&(l=e.call(c,c.__data__,u,a))&&(`__data__`in c&&(l.__data__=c.__data__),s[u]=l);return new Fn(r,this._parents)}function qe(e){return e==null?[]:Array.isArray(e)?e:Array.from(e)}function Je(){return[]}function Ye(e){return e==null?Je:function(){return this.querySelectorAll(e)}}function Xe(e){return function(){return qe(e.apply(this,arguments))}}function Ze(e){e=typeof e==`function`?Xe(e):Ye(e);for(var t=this._groups,n=t.length,r=[],i=[],a=0;a<n;++a)for(var o=t[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&(r.push(e.call(c,c.__data__,l,o)),i.push(c));return new Fn(r,i)}function Qe(e){return function(){return this.matches(e)}}function $e(e){return function(t){return t.matches(e)}}var et=Array.prototype.find;function tt(e){return function(){return et.call(this.children,e)}}function nt(){return this.firstElementChild}function rt(e){return this.select(e==null?nt:tt(typeof e==`function`?e:$e(e)))}var it=Array.prototype.filter;function at(){return Array.from(this.children)}function ot(e){return function(){return it.call(this.children,e)}}function st(e){return this.selectAll(e==null?at:ot(typeof e==`function`?e:$e(e)))}function ct(e){typeof e!=`function`&&(e=Qe(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new Fn(r,this._parents)}function lt(e){return Array(e.length)}function ut(){return new Fn(this._enter||this._groups.map(lt),this._parents)}function dt(e,t){this.ownerDocument=e.ownerDocument,this.namespaceURI=e.namespaceURI,this._next=null,this._parent=e,this.__data__=t}dt.prototype={constructor:dt,appendChild:function(e){return this._parent.insertBefore(e,this._next)},insertBefore:function(e,t){return this._parent.insertBefore(e,t)},querySelector:function(e){return this._parent.querySelector(e)},querySelectorAll:function(e){return this._parent.querySelectorAll(e)}};function ft(e){return function(){return e}}function pt(e,t,n,r,i,a){for(var o=0,s,c=t.length,l=a.length;o<l;++o)(s=t[o])?(s.__data__=a[o],r[o]=s):n[o]=new dt(e,a[o]);for(;o<c;++o)(s=t[o])&&(i[o]=s)}function mt(e,t,n,r,i,a,o){var s,c,l=/* @__PURE__ */ new Map,u=t.length,d=a.length,f=Array(u),p;for(s=0;s<u;++s)(c=t[s])&&(f[s]=p=o.call(c,c.__data__,s,t)+``,l.has(p)?i[s]=c:l.set(p,c));for(s=0;s<d;++s)p=o.call(e,a[s],s,a)+``,(c=l.get(p))?(r[s]=c,c.__data__=a[s],l.delete(p)):n[s]=new dt(e,a[s]);for(s=0;s<u;++s)(c=t[s])&&l.get(f[s])===c&&(i[s]=c)}function ht(e){return e.__data__}function gt(e,t){if(!arguments.length)return Array.from(this,ht);var n=t?mt:pt,r=this._parents,i=this._groups;typeof e!=`function`&&(e=ft(e));for(var a=i.length,o=Array(a),s=Array(a),c=Array(a),l=0;l<a;++l){var u=r[l],d=i[l],f=d.length,p=_t(e.call(u,u&&u.__data__,l,r)),m=p.length,h=s[l]=Array(m),g=o[l]=Array(m);n(u,d,h,g,c[l]=Array(f),p,t);for(var _=0,v=0,y,b;_<m;++_)if(y=h[_]){for(_>=v&&(v=_+1);!(b=g[v])&&++v<m;);y._next=b||null}}return o=new Fn(o,r),o._enter=s,o._exit=c,o}function _t(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function vt(){return new Fn(this._exit||this._groups.map(lt),this._parents)}function yt(e,t,n){var r=this.enter(),i=this,a=this.exit();return typeof e==`function`?(r=e(r),r&&=r.selection()):r=r.append(e+``),t!=null&&(i=t(i),i&&=i.selection()),n==null?a.remove():n(a),r&&i?r.merge(i).order():i}function bt(e){for(var t=e.selection?e.selection():e,n=this._groups,r=t._groups,i=n.length,a=r.length,o=Math.min(i,a),s=Array(i),c=0;c<o;++c)for(var l=n[c],u=r[c],d=l.length,f=s[c]=Array(d),p,m=0;m<d;++m)(p=l[m]||u[m])&&(f[m]=p);for(;c<i;++c)s[c]=n[c];return new Fn(s,this._parents)}function xt(){for(var e=this._groups,t=-1,n=e.length;++t<n;)for(var r=e[t],i=r.length-1,a=r[i],o;--i>=0;)(o=r[i])&&(a&&o.compareDocumentPosition(a)^4&&a.parentNode.insertBefore(o,a),a=o);return this}function St(e){e||=Ct;function t(t,n){return t&&n?e(t.__data__,n.__data__):!t-!n}for(var n=this._groups,r=n.length,i=Array(r),a=0;a<r;++a){for(var o=n[a],s=o.length,c=i[a]=Array(s),l,u=0;u<s;++u)(l=o[u])&&(c[u]=l);c.sort(t)}return new Fn(i,this._parents).order()}function Ct(e,t){return e<t?-1:e>t?1:e>=t?0:NaN}function wt(){var e=arguments[0];return arguments[0]=this,e.apply(null,arguments),this}function Tt(){return Array.from(this)}function Et(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length;i<a;++i){var o=r[i];if(o)return o}return null}function Dt(){let e=0;for(let t of this)++e;return e}function Ot(){return!this.node()}function kt(e){for(var t=this._groups,n=0,r=t.length;n<r;++n)for(var i=t[n],a=0,o=i.length,s;a<o;++a)(s=i[a])&&e.call(s,s.__data__,a,i);return this}function At(e){return function(){this.removeAttribute(e)}}function jt(e){return function(){this.removeAttributeNS(e.space,e.local)}}function Mt(e,t){return function(){this.setAttribute(e,t)}}function Nt(e,t){return function(){this.setAttributeNS(e.space,e.local,t)}}function Pt(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttribute(e):this.setAttribute(e,n)}}function Ft(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttributeNS(e.space,e.local):this.setAttributeNS(e.space,e.local,n)}}function It(e,t){var n=Be(e);if(arguments.length<2){var r=this.node();return n.local?r.getAttributeNS(n.space,n.local):r.getAttribute(n)}return this.each((t==null?n.local?jt:At:typeof t==`function`?n.local?Ft:Pt:n.local?Nt:Mt)(n,t))}function Lt(e){return e.ownerDocument&&e.ownerDocument.defaultView||e.document&&e||e.defaultView}function Rt(e){return function(){this.style.removeProperty(e)}}function zt(e,t,n){return function(){this.style.setProperty(e,t,n)}}function Bt(e,t,n){return function(){var r=t.apply(this,arguments);r==null?this.style.removeProperty(e):this.style.setProperty(e,r,n)}}function Vt(e,t,n){return arguments.length>1?this.each((t==null?Rt:typeof t==`function`?Bt:zt)(e,t,n??``)):Ht(this.node(),e)}function Ht(e,t){return e.style.getPropertyValue(t)||Lt(e).getComputedStyle(e,null).getPropertyValue(t)}function Ut(e){return function(){delete this[e]}}function Wt(e,t){return function(){this[e]=t}}function Gt(e,t){return function(){var n=t.apply(this,arguments);n==null?delete this[e]:this[e]=n}}function Kt(e,t){return arguments.length>1?this.each((t==null?Ut:typeof t==`function`?Gt:Wt)(e,t)):this.node()[e]}function qt(e){return e.trim().split(/^|\s+/)}function Jt(e){return e.classList||new Yt(e)}function Yt(e){this._node=e,this._names=qt(e.getAttribute(`class`)||``)}Yt.prototype={add:function(e){this._names.indexOf(e)<0&&(this._names.push(e),this._node.setAttribute(`class`,this._names.join(` `)))},remove:function(e){var t=this._names.indexOf(e);t>=0&&(this._names.splice(t,1),this._node.setAttribute(`class`,this._names.join(` `)))},contains:function(e){return this._names.indexOf(e)>=0}};function Xt(e,t){for(var n=Jt(e),r=-1,i=t.length;++r<i;)n.add(t[r])}function Zt(e,t){for(var n=Jt(e),r=-1,i=t.length;++r<i;)n.remove(t[r])}function Qt(e){return function(){Xt(this,e)}}function $t(e){return function(){Zt(this,e)}}function en(e,t){return function(){(t.apply(this,arguments)?Xt:Zt)(this,e)}}function tn(e,t){var n=qt(e+``);if(arguments.length<2){for(var r=Jt(this.node()),i=-1,a=n.length;++i<a;)if(!r.contains(n[i]))return!1;return!0}return this.each((typeof t==`function`?en:t?Qt:$t)(n,t))}function nn(){this.textContent=``}function rn(e){return function(){this.textContent=e}}function an(e){return function(){var t=e.apply(this,arguments);this.textContent=t??``}}function on(e){return arguments.length?this.each(e==null?nn:(typeof e==`function`?an:rn)(e)):this.node().textContent}function sn(){this.innerHTML=``}function cn(e){return function(){this.innerHTML=e}}function ln(e){return function(){var t=e.apply(this,arguments);this.innerHTML=t??``}}function un(e){return arguments.length?this.each(e==null?sn:(typeof e==`function`?ln:cn)(e)):this.node().innerHTML}function dn(){this.nextSibling&&this.parentNode.appendChild(this)}function fn(){return this.each(dn)}function pn(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function mn(){return this.each(pn)}function hn(e){var t=typeof e==`function`?e:Ue(e);return this.select(function(){return this.appendChild(t.apply(this,arguments))})}function gn(){return null}function _n(e,t){var n=typeof e==`function`?e:Ue(e),r=t==null?gn:typeof t==`function`?t:Ge(t);return this.select(function(){return this.insertBefore(n.apply(this,arguments),r.apply(this,arguments)||null)})}function vn(){var e=this.parentNode;e&&e.removeChild(this)}function yn(){return this.each(vn)}function bn(){var e=this.cloneNode(!1),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function xn(){var e=this.cloneNode(!0),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function Sn(e){return this.select(e?xn:bn)}function Cn(e){return arguments.length?this.property(`__data__`,e):this.node().__data__}function wn(e){return function(t){e.call(this,t,this.__data__)}}function Tn(e){return e.trim().split(/^|\s+/).map(function(e){var t=``,n=e.indexOf(`.`);return n>=0&&(t=e.slice(n+1),e=e.slice(0,n)),{type:e,name:t}})}function En(e){return function(){var t=this.__on;if(t){for(var n=0,r=-1,i=t.length,a;n<i;++n)a=t[n],(!e.type||a.type===e.type)&&a.name===e.name?this.removeEventListener(a.type,a.listener,a.options):t[++r]=a;++r?t.length=r:delete this.__on}}}function Dn(e,t,n){return function(){var r=this.__on,i,a=wn(t);if(r){for(var o=0,s=r.length;o<s;++o)if((i=r[o]).type===e.type&&i.name===e.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=a,i.options=n),i.value=t;return}}this.addEventListener(e.type,a,n),i={type:e.type,name:e.name,value:t,listener:a,options:n},r?r.push(i):this.__on=[i]}}function On(e,t,n){var r=Tn(e+``),i,a=r.length,o;if(arguments.length<2){var s=this.node().__on;if(s){for(var c=0,l=s.length,u;c<l;++c)for(i=0,u=s[c];i<a;++i)if((o=r[i]).type===u.type&&o.name===u.name)return u.value}}else{for(s=t?Dn:En,i=0;i<a;++i)this.each(s(r[i],t,n));return this}}function kn(e,t,n){var r=Lt(e),i=r.CustomEvent;typeof i==`function`?i=new i(t,n):(i=r.document.createEvent(`Event`),n?(i.initEvent(t,n.bubbles,n.cancelable),i.detail=n.detail):i.initEvent(t,!1,!1)),e.dispatchEvent(i)}function An(e,t){return function(){return kn(this,e,t)}}function jn(e,t){return function(){return kn(this,e,t.apply(this,arguments))}}function Mn(e,t){return this.each((typeof t==`function`?jn:An)(e,t))}function*Nn(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length,o;i<a;++i)(o=r[i])&&(yield o)}var Pn=[null];function Fn(e,t){this._groups=e,this._parents=t}function In(){return new Fn([[document.documentElement]],Pn)}function Ln(){return this}Fn.prototype=In.prototype={constructor:Fn,select:Ke,selectAll:Ze,selectChild:rt,selectChildren:st,filter:ct,data:gt,enter:ut,exit:vt,join:yt,merge:bt,selection:Ln,order:xt,sort:St,call:wt,nodes:Tt,node:Et,size:Dt,empty:Ot,each:kt,attr:It,style:Vt,property:Kt,classed:tn,text:on,html:un,raise:fn,lower:mn,append:hn,insert:_n,remove:yn,clone:Sn,datum:Cn,on:On,dispatch:Mn,[Symbol.iterator]:Nn};function Rn(e){return typeof e==`string`?new Fn([[document.querySelector(e)]],[document.documentElement]):new Fn([[e]],Pn)}function zn(e){let t;for(;t=e.sourceEvent;)e=t;return e}function Bn(e,t){if(e=zn(e),t===void 0&&(t=e.currentTarget),t){var n=t.ownerSVGElement||t;if(n.createSVGPoint){var r=n.createSVGPoint();return r.x=e.clientX,r.y=e.clientY,r=r.matrixTransform(t.getScreenCTM().inverse()),[r.x,r.y]}if(t.getBoundingClientRect){var i=t.getBoundingClientRect();return[e.clientX-i.left-t.clientLeft,e.clientY-i.top-t.clientTop]}}return[e.pageX,e.pageY]}var Vn={passive:!1},Hn={capture:!0,passive:!1};function Un(e){e.stopImmediatePropagation()}function Wn(e){e.preventDefault(),e.stopImmediatePropagation()}function Gn(e){var t=e.document.documentElement,n=Rn(e).on(`dragstart.drag`,Wn,Hn);`onselectstart`in t?n.on(`selectstart.drag`,Wn,Hn):(t.__noselect=t.style.MozUserSelect,t.style.MozUserSelect=`none`)}function Kn(e,t){var n=e.document.documentElement,r=Rn(e).on(`dragstart.drag`,null);t&&(r.on(`click.drag`,Wn,Hn),setTimeout(function(){r.on(`click.drag`,null)},0)),`onselectstart`in n?r.on(`selectstart.drag`,null):(n.style.MozUserSelect=n.__noselect,delete n.__noselect)}var qn=e=>()=>e;function Jn(e,{sourceEvent:t,subject:n,target:r,identifier:i,active:a,x:o,y:s,dx:c,dy:l,dispatch:u}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},subject:{value:n,enumerable:!0,configurable:!0},target:{value:r,enumerable:!0,configurable:!0},identifier:{value:i,enumerable:!0,configurable:!0},active:{value:a,enumerable:!0,configurable:!0},x:{value:o,enumerable:!0,configurable:!0},y:{value:s,enumerable:!0,configurable:!0},dx:{value:c,enumerable:!0,configurable:!0},dy:{value:l,enumerable:!0,configurable:!0},_:{value:u}})}Jn.prototype.on=function(){var e=this._.on.apply(this._,arguments);return e===this._?this:e};function Yn(e){return!e.ctrlKey&&!e.button}function Xn(){return this.parentNode}function Zn(e,t){return t??{x:e.x,y:e.y}}function Qn(){return navigator.maxTouchPoints||`ontouchstart`in this}function $n(){var e=Yn,t=Xn,n=Zn,r=Qn,i={},a=Ne(`start`,`drag`,`end`),o=0,s,c,l,u,d=0;function f(e){e.on(`mousedown.drag`,p).filter(r).on(`touchstart.drag`,g).on(`touchmove.drag`,_,Vn).on(`touchend.drag touchcancel.drag`,v).style(`touch-action`,`none`).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}function p(n,r){if(!u&&e.call(this,n,r)){var i=y(this,t.call(this,n,r),n,r,`mouse`);i&&(Rn(n.view).on(`mousemove.drag`,m,Hn).on(`mouseup.drag`,h,Hn),Gn(n.view),Un(n),l=!1,s=n.clientX,c=n.clientY,i(`start`,n))}}function m(e){if(Wn(e),!l){var t=e.clientX-s,n=e.clientY-c;l=t*t+n*n>d}i.mouse(`drag`,e)}function h(e){Rn(e.view).on(`mousemove.drag mouseup.drag`,null),Kn(e.view,l),Wn(e),i.mouse(`end`,e)}function g(n,r){if(e.call(this,n,r))for(var i=n.changedTouches,a=t.call(this,n,r),o=i.length,s=0,c;s<o;++s)(c=y(this,a,n,r,i[s].identifier,i[s]))&&(Un(n),c(`start`,n,i[s]))}function _(e){for(var t=e.changedTouches,n=t.length,r=0,a;r<n;++r)(a=i[t[r].identifier])&&(Wn(e),a(`drag`,e,t[r]))}function v(e){var t=e.changedTouches,n=t.length,r,a;for(u&&clearTimeout(u),u=setTimeout(function(){u=null},500),r=0;r<n;++r)(a=i[t[r].identifier])&&(Un(e),a(`end`,e,t[r]))}function y(e,t,r,s,c,l){var u=a.copy(),d=Bn(l||r,t),p,m,h;if((h=n.call(e,new Jn(`beforestart`,{sourceEvent:r,target:f,identifier:c,active:o,x:d[0],y:d[1],dx:0,dy:0,dispatch:u}),s))!=null)return p=h.x-d[0]||0,m=h.y-d[1]||0,function n(r,a,l){var g=d,_;switch(r){case`start`:i[c]=n,_=o++;break;case`end`:delete i[c],--o;case`drag`:d=Bn(l||a,t),_=o}u.call(r,e,new Jn(r,{sourceEvent:a,subject:h,target:f,identifier:c,active:_,x:d[0]+p,y:d[1]+m,dx:d[0]-g[0],dy:d[1]-g[1],dispatch:u}),s)}}return f.filter=function(t){return arguments.length?(e=typeof t==`function`?t:qn(!!t),f):e},f.container=function(e){return arguments.length?(t=typeof e==`function`?e:qn(e),f):t},f.subject=function(e){return arguments.length?(n=typeof e==`function`?e:qn(e),f):n},f.touchable=function(e){return arguments.length?(r=typeof e==`function`?e:qn(!!e),f):r},f.on=function(){var e=a.on.apply(a,arguments);return e===a?f:e},f.clickDistance=function(e){return arguments.length?(d=(e=+e)*e,f):Math.sqrt(d)},f}function er(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function tr(e,t){var n=Object.create(e.prototype);for(var r in t)n[r]=t[r];return n}function nr(){}var rr=.7,ir=1/rr,ar=`\\s*([+-]?\\d+)\\s*`,or=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,sr=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,cr=/^#([0-9a-f]{3,8})$/,lr=RegExp(`^rgb\\(${ar},${ar},${ar}\\)$`),ur=RegExp(`^rgb\\(${sr},${sr},${sr}\\)$`),dr=RegExp(`^rgba\\(${ar},${ar},${ar},${or}\\)$`),fr=RegExp(`^rgba\\(${sr},${sr},${sr},${or}\\)$`),pr=RegExp(`^hsl\\(${or},${sr},${sr}\\)$`),mr=RegExp(`^hsla\\(${or},${sr},${sr},${or}\\)$`),hr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};er(nr,br,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:gr,formatHex:gr,formatHex8:_r,formatHsl:vr,formatRgb:yr,toString:yr});function gr(){return this.rgb().formatHex()}function _r(){return this.rgb().formatHex8()}function vr(){return Nr(this).formatHsl()}function yr(){return this.rgb().formatRgb()}function br(e){var t,n;return e=(e+``).trim().toLowerCase(),(t=cr.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?xr(t):n===3?new Tr(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?Sr(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?Sr(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=lr.exec(e))?new Tr(t[1],t[2],t[3],1):(t=ur.exec(e))?new Tr(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=dr.exec(e))?Sr(t[1],t[2],t[3],t[4]):(t=fr.exec(e))?Sr(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=pr.exec(e))?Mr(t[1],t[2]/100,t[3]/100,1):(t=mr.exec(e))?Mr(t[1],t[2]/100,t[3]/100,t[4]):hr.hasOwnProperty(e)?xr(hr[e]):e===`transparent`?new Tr(NaN,NaN,NaN,0):null}function xr(e){return new Tr(e>>16&255,e>>8&255,e&255,1)}function Sr(e,t,n,r){return r<=0&&(e=t=n=NaN),new Tr(e,t,n,r)}function Cr(e){return e instanceof nr||(e=br(e)),e?(e=e.rgb(),new Tr(e.r,e.g,e.b,e.opacity)):new Tr}function wr(e,t,n,r){return arguments.length===1?Cr(e):new Tr(e,t,n,r??1)}function Tr(e,t,n,r){this.r=+e,this.g=+t,this.b=+n,this.opacity=+r}er(Tr,wr,tr(nr,{brighter(e){return e=e==null?ir:ir**+e,new Tr(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?rr:rr**+e,new Tr(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new Tr(Ar(this.r),Ar(this.g),Ar(this.b),kr(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Er,formatHex:Er,formatHex8:Dr,formatRgb:Or,toString:Or}));function Er(){return`#${jr(this.r)}${jr(this.g)}${jr(this.b)}`}function Dr(){return`#${jr(this.r)}${jr(this.g)}${jr(this.b)}${jr((isNaN(this.opacity)?1:this.opacity)*255)}`}function Or(){let e=kr(this.opacity);return`${e===1?`rgb(`:`rgba(`}${Ar(this.r)}, ${Ar(this.g)}, ${Ar(this.b)}${e===1?`)`:`, ${e})`}`}function kr(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function Ar(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function jr(e){return e=Ar(e),(e<16?`0`:``)+e.toString(16)}function Mr(e,t,n,r){return r<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new Fr(e,t,n,r)}function Nr(e){if(e instanceof Fr)return new Fr(e.h,e.s,e.l,e.opacity);if(e instanceof nr||(e=br(e)),!e)return new Fr;if(e instanceof Fr)return e;e=e.rgb();var t=e.r/255,n=e.g/255,r=e.b/255,i=Math.min(t,n,r),a=Math.max(t,n,r),o=NaN,s=a-i,c=(a+i)/2;return s?(o=t===a?(n-r)/s+(n<r)*6:n===a?(r-t)/s+2:(t-n)/s+4,s/=c<.5?a+i:2-a-i,o*=60):s=c>0&&c<1?0:o,new Fr(o,s,c,e.opacity)}function Pr(e,t,n,r){return arguments.length===1?Nr(e):new Fr(e,t,n,r??1)}function Fr(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}er(Fr,Pr,tr(nr,{brighter(e){return e=e==null?ir:ir**+e,new Fr(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?rr:rr**+e,new Fr(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,r=n+(n<.5?n:1-n)*t,i=2*n-r;return new Tr(Rr(e>=240?e-240:e+120,i,r),Rr(e,i,r),Rr(e<120?e+240:e-120,i,r),this.opacity)},clamp(){return new Fr(Ir(this.h),Lr(this.s),Lr(this.l),kr(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=kr(this.opacity);return`${e===1?`hsl(`:`hsla(`}${Ir(this.h)}, ${Lr(this.s)*100}%, ${Lr(this.l)*100}%${e===1?`)`:`, ${e})`}`}}));function Ir(e){return e=(e||0)%360,e<0?e+360:e}function Lr(e){return Math.max(0,Math.min(1,e||0))}function Rr(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var zr=e=>()=>e;function Br(e,t){return function(n){return e+n*t}}function Vr(e,t,n){return e**=+n,t=t**+n-e,n=1/n,function(r){return(e+r*t)**+n}}function Hr(e){return(e=+e)==1?Ur:function(t,n){return n-t?Vr(t,n,e):zr(isNaN(t)?n:t)}}function Ur(e,t){var n=t-e;return n?Br(e,n):zr(isNaN(e)?t:e)}var Wr=function e(t){var n=Hr(t);function r(e,t){var r=n((e=wr(e)).r,(t=wr(t)).r),i=n(e.g,t.g),a=n(e.b,t.b),o=Ur(e.opacity,t.opacity);return function(t){return e.r=r(t),e.g=i(t),e.b=a(t),e.opacity=o(t),e+``}}return r.gamma=e,r}(1);function Gr(e,t){t||=[];var n=e?Math.min(t.length,e.length):0,r=t.slice(),i;return function(a){for(i=0;i<n;++i)r[i]=e[i]*(1-a)+t[i]*a;return r}}function Kr(e){return ArrayBuffer.isView(e)&&!(e instanceof DataView)}function qr(e,t){for(var n=t?t.length:0,r=e?Math.min(n,e.length):0,i=Array(r),a=Array(n),o=0;o<r;++o)i[o]=ni(e[o],t[o]);for(;o<n;++o)a[o]=t[o];return function(e){for(o=0;o<r;++o)a[o]=i[o](e);return a}}function Jr(e,t){var n=/* @__PURE__ */ new Date;return e=+e,t=+t,function(r){return n.setTime(e*(1-r)+t*r),n}}function Yr(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}function Xr(e,t){var n={},r={},i;for(i in typeof e==`object`&&e||(e={}),typeof t==`object`&&t||(t={}),t)i in e?n[i]=ni(e[i],t[i]):r[i]=t[i];return function(e){for(i in n)r[i]=n[i](e);return r}}var Zr=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Qr=new RegExp(Zr.source,`g`);function $r(e){return function(){return e}}function ei(e){return function(t){return e(t)+``}}function ti(e,t){var n=Zr.lastIndex=Qr.lastIndex=0,r,i,a,o=-1,s=[],c=[];for(e+=``,t+=``;(r=Zr.exec(e))&&(i=Qr.exec(t));)(a=i.index)>n&&(a=t.slice(n,a),s[o]?s[o]+=a:s[++o]=a),(r=r[0])===(i=i[0])?s[o]?s[o]+=i:s[++o]=i:(s[++o]=null,c.push({i:o,x:Yr(r,i)})),n=Qr.lastIndex;return n<t.length&&(a=t.slice(n),s[o]?s[o]+=a:s[++o]=a),s.length<2?c[0]?ei(c[0].x):$r(t):(t=c.length,function(e){for(var n=0,r;n<t;++n)s[(r=c[n]).i]=r.x(e);return s.join(``)})}function ni(e,t){var n=typeof t,r;return t==null||n===`boolean`?zr(t):(n===`number`?Yr:n===`string`?(r=br(t))?(t=r,Wr):ti:t instanceof br?Wr:t instanceof Date?Jr:Kr(t)?Gr:Array.isArray(t)?qr:typeof t.valueOf!=`function`&&typeof t.toString!=`function`||isNaN(t)?Xr:Yr)(e,t)}var ri=180/Math.PI,ii={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function ai(e,t,n,r,i,a){var o,s,c;return(o=Math.sqrt(e*e+t*t))&&(e/=o,t/=o),(c=e*n+t*r)&&(n-=e*c,r-=t*c),(s=Math.sqrt(n*n+r*r))&&(n/=s,r/=s,c/=s),e*r<t*n&&(e=-e,t=-t,c=-c,o=-o),{translateX:i,translateY:a,rotate:Math.atan2(t,e)*ri,skewX:Math.atan(c)*ri,scaleX:o,scaleY:s}}var oi;function si(e){let t=new(typeof DOMMatrix==`function`?DOMMatrix:WebKitCSSMatrix)(e+``);return t.isIdentity?ii:ai(t.a,t.b,t.c,t.d,t.e,t.f)}function ci(e){return e==null||(oi||=document.createElementNS(`http://www.w3.org/2000/svg`,`g`),oi.setAttribute(`transform`,e),!(e=oi.transform.baseVal.consolidate()))?ii:(e=e.matrix,ai(e.a,e.b,e.c,e.d,e.e,e.f))}function li(e,t,n,r){function i(e){return e.length?e.pop()+` `:``}function a(e,r,i,a,o,s){if(e!==i||r!==a){var c=o.push(`translate(`,null,t,null,n);s.push({i:c-4,x:Yr(e,i)},{i:c-2,x:Yr(r,a)})}else(i||a)&&o.push(`translate(`+i+t+a+n)}function o(e,t,n,a){e===t?t&&n.push(i(n)+`rotate(`+t+r):(e-t>180?t+=360:t-e>180&&(e+=360),a.push({i:n.push(i(n)+`rotate(`,null,r)-2,x:Yr(e,t)}))}function s(e,t,n,a){e===t?t&&n.push(i(n)+`skewX(`+t+r):a.push({i:n.push(i(n)+`skewX(`,null,r)-2,x:Yr(e,t)})}function c(e,t,n,r,a,o){if(e!==n||t!==r){var s=a.push(i(a)+`scale(`,null,`,`,null,`)`);o.push({i:s-4,x:Yr(e,n)},{i:s-2,x:Yr(t,r)})}else(n!==1||r!==1)&&a.push(i(a)+`scale(`+n+`,`+r+`)`)}return function(t,n){var r=[],i=[];return t=e(t),n=e(n),a(t.translateX,t.translateY,n.translateX,n.translateY,r,i),o(t.rotate,n.rotate,r,i),s(t.skewX,n.skewX,r,i),c(t.scaleX,t.scaleY,n.scaleX,n.scaleY,r,i),t=n=null,function(e){for(var t=-1,n=i.length,a;++t<n;)r[(a=i[t]).i]=a.x(e);return r.join(``)}}}var ui=li(si,`px, `,`px)`,`deg)`),di=li(ci,`, `,`)`,`)`),fi=1e-12;function pi(e){return((e=Math.exp(e))+1/e)/2}function mi(e){return((e=Math.exp(e))-1/e)/2}function hi(e){return((e=Math.exp(2*e))-1)/(e+1)}var gi=function e(t,n,r){function i(e,i){var a=e[0],o=e[1],s=e[2],c=i[0],l=i[1],u=i[2],d=c-a,f=l-o,p=d*d+f*f,m,h;if(p<fi)h=Math.log(u/s)/t,m=function(e){return[a+e*d,o+e*f,s*Math.exp(t*e*h)]};else{var g=Math.sqrt(p),_=(u*u-s*s+r*p)/(2*s*n*g),v=(u*u-s*s-r*p)/(2*u*n*g),y=Math.log(Math.sqrt(_*_+1)-_);h=(Math.log(Math.sqrt(v*v+1)-v)-y)/t,m=function(e){var r=e*h,i=pi(y),c=s/(n*g)*(i*hi(t*r+y)-mi(y));return[a+c*d,o+c*f,s*i/pi(t*r+y)]}}return m.duration=h*1e3*t/Math.SQRT2,m}return i.rho=function(t){var n=Math.max(.001,+t),r=n*n;return e(n,r,r*r)},i}(Math.SQRT2,2,4),_i=0,vi=0,yi=0,bi=1e3,xi,Si,Ci=0,wi=0,Ti=0,Ei=typeof performance==`object`&&performance.now?performance:Date,Di=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function Oi(){return wi||=(Di(ki),Ei.now()+Ti)}function ki(){wi=0}function Ai(){this._call=this._time=this._next=null}Ai.prototype=ji.prototype={constructor:Ai,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?Oi():+n)+(t==null?0:+t),!this._next&&Si!==this&&(Si?Si._next=this:xi=this,Si=this),this._call=e,this._time=n,Ii()},stop:function(){this._call&&(this._call=null,this._time=1/0,Ii())}};function ji(e,t,n){var r=new Ai;return r.restart(e,t,n),r}function Mi(){Oi(),++_i;for(var e=xi,t;e;)(t=wi-e._time)>=0&&e._call.call(void 0,t),e=e._next;--_i}function Ni(){wi=(Ci=Ei.now())+Ti,_i=vi=0;try{Mi()}finally{_i=0,Fi(),wi=0}}function Pi(){var e=Ei.now(),t=e-Ci;t>bi&&(Ti-=t,Ci=e)}function Fi(){for(var e,t=xi,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:xi=n);Si=e,Ii(r)}function Ii(e){_i||(vi&&=clearTimeout(vi),e-wi>24?(e<1/0&&(vi=setTimeout(Ni,e-Ei.now()-Ti)),yi&&=clearInterval(yi)):(yi||=(Ci=Ei.now(),setInterval(Pi,bi)),_i=1,Di(Ni)))}function Li(e,t,n){var r=new Ai;return t=t==null?0:+t,r.restart(n=>{r.stop(),e(n+t)},t,n),r}var Ri=Ne(`start`,`end`,`cancel`,`interrupt`),zi=[],Bi=0,Vi=1,Hi=2,Ui=3,Wi=4,Gi=5,Ki=6;function qi(e,t,n,r,i,a){var o=e.__transition;if(!o)e.__transition={};else if(n in o)return;Zi(e,n,{name:t,index:r,group:i,on:Ri,tween:zi,time:a.time,delay:a.delay,duration:a.duration,ease:a.ease,timer:null,state:Bi})}function Ji(e,t){var n=Xi(e,t);if(n.state>Bi)throw Error(`too late; already scheduled`);return n}function Yi(e,t){var n=Xi(e,t);if(n.state>Ui)throw Error(`too late; already running`);return n}function Xi(e,t){var n=e.__transition;if(!n||!(n=n[t]))throw Error(`transition not found`);return n}function Zi(e,t,n){var r=e.__transition,i;r[t]=n,n.timer=ji(a,0,n.time);function a(e){n.state=Vi,n.timer.restart(o,n.delay,n.time),n.delay<=e&&o(e-n.delay)}function o(a){var l,u,d,f;if(n.state!==Vi)return c();for(l in r)if(f=r[l],f.name===n.name){if(f.state===Ui)return Li(o);f.state===Wi?(f.state=Ki,f.timer.stop(),f.on.call(`interrupt`,e,e.__data__,f.index,f.group),delete r[l]):+l<t&&(f.state=Ki,f.timer.stop(),f.on.call(`cancel`,e,e.__data__,f.index,f.group),delete r[l])}if(Li(function(){n.state===Ui&&(n.state=Wi,n.timer.restart(s,n.delay,n.time),s(a))}),n.state=Hi,n.on.call(`start`,e,e.__data__,n.index,n.group),n.state===Hi){for(n.state=Ui,i=Array(d=n.tween.length),l=0,u=-1;l<d;++l)(f=n.tween[l].value.call(e,e.__data__,n.index,n.group))&&(i[++u]=f);i.length=u+1}}function s(t){for(var r=t<n.duration?n.ease.call(null,t/n.duration):(n.timer.restart(c),n.state=Gi,1),a=-1,o=i.length;++a<o;)i[a].call(e,r);n.state===Gi&&(n.on.call(`end`,e,e.__data__,n.index,n.group),c())}function c(){for(var i in n.state=Ki,n.timer.stop(),delete r[t],r)return;delete e.__transition}}function Qi(e,t){var n=e.__transition,r,i,a=!0,o;if(n){for(o in t=t==null?null:t+``,n)(r=n[o]).name===t?(i=r.state>Hi&&r.state<Gi,r.state=Ki,r.timer.stop(),r.on.call(i?`interrupt`:`cancel`,e,e.__data__,r.index,r.group),delete n[o]):a=!1;a&&delete e.__transition}}function $i(e){return this.each(function(){Qi(this,e)})}function ea(e,t){var n,r;return function(){var i=Yi(this,e),a=i.tween;if(a!==n){r=n=a;for(var o=0,s=r.length;o<s;++o)if(r[o].name===t){r=r.slice(),r.splice(o,1);break}}i.tween=r}}function ta(e,t,n){var r,i;if(typeof n!=`function`)throw Error();return function(){var a=Yi(this,e),o=a.tween;if(o!==r){i=(r=o).slice();for(var s={name:t,value:n},c=0,l=i.length;c<l;++c)if(i[c].name===t){i[c]=s;break}c===l&&i.push(s)}a.tween=i}}function na(e,t){var n=this._id;if(e+=``,arguments.length<2){for(var r=Xi(this.node(),n).tween,i=0,a=r.length,o;i<a;++i)if((o=r[i]).name===e)return o.value;return null}return this.each((t==null?ea:ta)(n,e,t))}function ra(e,t,n){var r=e._id;return e.each(function(){var e=Yi(this,r);(e.value||={})[t]=n.apply(this,arguments)}),function(e){return Xi(e,r).value[t]}}function ia(e,t){var n;return(typeof t==`number`?Yr:t instanceof br?Wr:(n=br(t))?(t=n,Wr):ti)(e,t)}function aa(e){return function(){this.removeAttribute(e)}}function oa(e){return function(){this.removeAttributeNS(e.space,e.local)}}function sa(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttribute(e);return o===i?null:o===r?a:a=t(r=o,n)}}function ca(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttributeNS(e.space,e.local);return o===i?null:o===r?a:a=t(r=o,n)}}function la(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttribute(e):(o=this.getAttribute(e),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function ua(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttributeNS(e.space,e.local):(o=this.getAttributeNS(e.space,e.local),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function da(e,t){var n=Be(e),r=n===`transform`?di:ia;return this.attrTween(e,typeof t==`function`?(n.local?ua:la)(n,r,ra(this,`attr.`+e,t)):t==null?(n.local?oa:aa)(n):(n.local?ca:sa)(n,r,t))}function fa(e,t){return function(n){this.setAttribute(e,t.call(this,n))}}function pa(e,t){return function(n){this.setAttributeNS(e.space,e.local,t.call(this,n))}}function ma(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&pa(e,i)),n}return i._value=t,i}function ha(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&fa(e,i)),n}return i._value=t,i}function ga(e,t){var n=`attr.`+e;if(arguments.length<2)return(n=this.tween(n))&&n._value;if(t==null)return this.tween(n,null);if(typeof t!=`function`)throw Error();var r=Be(e);return this.tween(n,(r.local?ma:ha)(r,t))}function _a(e,t){return function(){Ji(this,e).delay=+t.apply(this,arguments)}}function va(e,t){return t=+t,function(){Ji(this,e).delay=t}}function ya(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?_a:va)(t,e)):Xi(this.node(),t).delay}function ba(e,t){return function(){Yi(this,e).duration=+t.apply(this,arguments)}}function xa(e,t){return t=+t,function(){Yi(this,e).duration=t}}function Sa(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?ba:xa)(t,e)):Xi(this.node(),t).duration}function Ca(e,t){if(typeof t!=`function`)throw Error();return function(){Yi(this,e).ease=t}}function wa(e){var t=this._id;return arguments.length?this.each(Ca(t,e)):Xi(this.node(),t).ease}function Ta(e,t){return function(){var n=t.apply(this,arguments);if(typeof n!=`function`)throw Error();Yi(this,e).ease=n}}function Ea(e){if(typeof e!=`function`)throw Error();return this.each(Ta(this._id,e))}function Da(e){typeof e!=`function`&&(e=Qe(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new no(r,this._parents,this._name,this._id)}function Oa(e){if(e._id!==this._id)throw Error();for(var t=this._groups,n=e._groups,r=t.length,i=n.length,a=Math.min(r,i),o=Array(r),s=0;s<a;++s)for(var c=t[s],l=n[s],u=c.length,d=o[s]=Array(u),f,p=0;p<u;++p)(f=c[p]||l[p])&&(d[p]=f);for(;s<r;++s)o[s]=t[s];return new no(o,this._parents,this._name,this._id)}function ka(e){return(e+``).trim().split(/^|\s+/).every(function(e){var t=e.indexOf(`.`);return t>=0&&(e=e.slice(0,t)),!e||e===`start`})}function Aa(e,t,n){var r,i,a=ka(t)?Ji:Yi;return function(){var o=a(this,e),s=o.on;s!==r&&(i=(r=s).copy()).on(t,n),o.on=i}}function ja(e,t){var n=this._id;return arguments.length<2?Xi(this.node(),n).on.on(e):this.each(Aa(n,e,t))}function Ma(e){return function(){var t=this.parentNode;for(var n in this.__transition)if(+n!==e)return;t&&t.removeChild(this)}}function Na(){return this.on(`end.remove`,Ma(this._id))}function Pa(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Ge(e));for(var r=this._groups,i=r.length,a=Array(i),o=0;o<i;++o)for(var s=r[o],c=s.length,l=a[o]=Array(c),u,d,f=0;f<c;++f)(u=s[f])&&(d=e.call(u,u.__data__,f,s))&&(`__data__`in u&&(d.__data__=u.__data__),l[f]=d,qi(l[f],t,n,f,l,Xi(u,n)));return new no(a,this._parents,t,n)}function Fa(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Ye(e));for(var r=this._groups,i=r.length,a=[],o=[],s=0;s<i;++s)for(var c=r[s],l=c.length,u,d=0;d<l;++d)if(u=c[d]){for(var f=e.call(u,u.__data__,d,c),p,m=Xi(u,n),h=0,g=f.length;h<g;++h)(p=f[h])&&qi(p,t,n,h,f,m);a.push(f),o.push(u)}return new no(a,o,t,n)}var Ia=In.prototype.constructor;function La(){return new Ia(this._groups,this._parents)}function Ra(e,t){var n,r,i;return function(){var a=Ht(this,e),o=(this.style.removeProperty(e),Ht(this,e));return a===o?null:a===n&&o===r?i:i=t(n=a,r=o)}}function za(e){return function(){this.style.removeProperty(e)}}function Ba(e,t,n){var r,i=n+``,a;return function(){var o=Ht(this,e);return o===i?null:o===r?a:a=t(r=o,n)}}function Va(e,t,n){var r,i,a;return function(){var o=Ht(this,e),s=n(this),c=s+``;return s??(c=s=(this.style.removeProperty(e),Ht(this,e))),o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s))}}function Ha(e,t){var n,r,i,a=`style.`+t,o=`end.`+a,s;return function(){var c=Yi(this,e),l=c.on,u=c.value[a]==null?s||=za(t):void 0;(l!==n||i!==u)&&(r=(n=l).copy()).on(o,i=u),c.on=r}}function Ua(e,t,n){var r=(e+=``)==`transform`?ui:ia;return t==null?this.styleTween(e,Ra(e,r)).on(`end.style.`+e,za(e)):typeof t==`function`?this.styleTween(e,Va(e,r,ra(this,`style.`+e,t))).each(Ha(this._id,e)):this.styleTween(e,Ba(e,r,t),n).on(`end.style.`+e,null)}function Wa(e,t,n){return function(r){this.style.setProperty(e,t.call(this,r),n)}}function Ga(e,t,n){var r,i;function a(){var a=t.apply(this,arguments);return a!==i&&(r=(i=a)&&Wa(e,a,n)),r}return a._value=t,a}function Ka(e,t,n){var r=`style.`+(e+=``);if(arguments.length<2)return(r=this.tween(r))&&r._value;if(t==null)return this.tween(r,null);if(typeof t!=`function`)throw Error();return this.tween(r,Ga(e,t,n??``))}function qa(e){return function(){this.textContent=e}}function Ja(e){return function(){var t=e(this);this.textContent=t??``}}function Ya(e){return this.tween(`text`,typeof e==`function`?Ja(ra(this,`text`,e)):qa(e==null?``:e+``))}function Xa(e){return function(t){this.textContent=e.call(this,t)}}function Za(e){var t,n;function r(){var r=e.apply(this,arguments);return r!==n&&(t=(n=r)&&Xa(r)),t}return r._value=e,r}function Qa(e){var t=`text`;if(arguments.length<1)return(t=this.tween(t))&&t._value;if(e==null)return this.tween(t,null);if(typeof e!=`function`)throw Error();return this.tween(t,Za(e))}function $a(){for(var e=this._name,t=this._id,n=ro(),r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)if(c=o[l]){var u=Xi(c,t);qi(c,e,n,l,o,{time:u.time+u.delay+u.duration,delay:0,duration:u.duration,ease:u.ease})}return new no(r,this._parents,e,n)}function eo(){var e,t,n=this,r=n._id,i=n.size();return new Promise(function(a,o){var s={value:o},c={value:function(){--i===0&&a()}};n.each(function(){var n=Yi(this,r),i=n.on;i!==e&&(t=(e=i).copy(),t._.cancel.push(s),t._.interrupt.push(s),t._.end.push(c)),n.on=t}),i===0&&a()})}var to=0;function no(e,t,n,r){this._groups=e,this._parents=t,this._name=n,this._id=r}function ro(){return++to}var io=In.prototype;no.prototype={constructor:no,select:Pa,selectAll:Fa,selectChild:io.selectChild,selectChildren:io.selectChildren,filter:Da,merge:Oa,selection:La,transition:$a,call:io.call,nodes:io.nodes,node:io.node,size:io.size,empty:io.empty,each:io.each,on:ja,attr:da,attrTween:ga,style:Ua,styleTween:Ka,text:Ya,textTween:Qa,remove:Na,tween:na,delay:ya,duration:Sa,ease:wa,easeVarying:Ea,end:eo,[Symbol.iterator]:io[Symbol.iterator]};function ao(e){return((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2}var oo={time:null,delay:0,duration:250,ease:ao};function so(e,t){for(var n;!(n=e.__transition)||!(n=n[t]);)if(!(e=e.parentNode))throw Error(`transition ${t} not found`);return n}function co(e){var t,n;e instanceof no?(t=e._id,e=e._name):(t=ro(),(n=oo).time=Oi(),e=e==null?null:e+``);for(var r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&qi(c,e,t,l,o,n||so(c,t));return new no(r,this._parents,e,t)}In.prototype.interrupt=$i,In.prototype.transition=co;var lo=e=>()=>e;function uo(e,{sourceEvent:t,target:n,transform:r,dispatch:i}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},target:{value:n,enumerable:!0,configurable:!0},transform:{value:r,enumerable:!0,configurable:!0},_:{value:i}})}function fo(e,t,n){this.k=e,this.x=t,this.y=n}fo.prototype={constructor:fo,scale:function(e){return e===1?this:new fo(this.k*e,this.x,this.y)},translate:function(e,t){return e===0&t===0?this:new fo(this.k,this.x+this.k*e,this.y+this.k*t)},apply:function(e){return[e[0]*this.k+this.x,e[1]*this.k+this.y]},applyX:function(e){return e*this.k+this.x},applyY:function(e){return e*this.k+this.y},invert:function(e){return[(e[0]-this.x)/this.k,(e[1]-this.y)/this.k]},invertX:function(e){return(e-this.x)/this.k},invertY:function(e){return(e-this.y)/this.k},rescaleX:function(e){return e.copy().domain(e.range().map(this.invertX,this).map(e.invert,e))},rescaleY:function(e){return e.copy().domain(e.range().map(this.invertY,this).map(e.invert,e))},toString:function(){return`translate(`+this.x+`,`+this.y+`) scale(`+this.k+`)`}};var po=new fo(1,0,0);fo.prototype;function mo(e){e.stopImmediatePropagation()}function ho(e){e.preventDefault(),e.stopImmediatePropagation()}function go(e){return(!e.ctrlKey||e.type===`wheel`)&&!e.button}function _o(){var e=this;return e instanceof SVGElement?(e=e.ownerSVGElement||e,e.hasAttribute(`viewBox`)?(e=e.viewBox.baseVal,[[e.x,e.y],[e.x+e.width,e.y+e.height]]):[[0,0],[e.width.baseVal.value,e.height.baseVal.value]]):[[0,0],[e.clientWidth,e.clientHeight]]}function vo(){return this.__zoom||po}function yo(e){return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*(e.ctrlKey?10:1)}function bo(){return navigator.maxTouchPoints||`ontouchstart`in this}function xo(e,t,n){var r=e.invertX(t[0][0])-n[0][0],i=e.invertX(t[1][0])-n[1][0],a=e.invertY(t[0][1])-n[0][1],o=e.invertY(t[1][1])-n[1][1];return e.translate(i>r?(r+i)/2:Math.min(0,r)||Math.max(0,i),o>a?(a+o)/2:Math.min(0,a)||Math.max(0,o))}function So(){var e=go,t=_o,n=xo,r=yo,i=bo,a=[0,1/0],o=[[-1/0,-1/0],[1/0,1/0]],s=250,c=gi,l=Ne(`start`,`zoom`,`end`),u,d,f,p=500,m=150,h=0,g=10;function _(e){e.property(`__zoom`,vo).on(`wheel.zoom`,w,{passive:!1}).on(`mousedown.zoom`,T).on(`dblclick.zoom`,E).filter(i).on(`touchstart.zoom`,D).on(`touchmove.zoom`,O).on(`touchend.zoom touchcancel.zoom`,k).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}_.transform=function(e,t,n,r){var i=e.selection?e.selection():e;i.property(`__zoom`,vo),e===i?i.interrupt().each(function(){S(this,arguments).event(r).start().zoom(null,typeof t==`function`?t.apply(this,arguments):t).end()}):x(e,t,n,r)},_.scaleBy=function(e,t,n,r){_.scaleTo(e,function(){return this.__zoom.k*(typeof t==`function`?t.apply(this,arguments):t)},n,r)},_.scaleTo=function(e,r,i,a){_.transform(e,function(){var e=t.apply(this,arguments),a=this.__zoom,s=i==null?b(e):typeof i==`function`?i.apply(this,arguments):i,c=a.invert(s),l=typeof r==`function`?r.apply(this,arguments):r;return n(y(v(a,l),s,c),e,o)},i,a)},_.translateBy=function(e,r,i,a){_.transform(e,function(){return n(this.__zoom.translate(typeof r==`function`?r.apply(this,arguments):r,typeof i==`function`?i.apply(this,arguments):i),t.apply(this,arguments),o)},null,a)},_.translateTo=function(e,r,i,a,s){_.transform(e,function(){var e=t.apply(this,arguments),s=this.__zoom,c=a==null?b(e):typeof a==`function`?a.apply(this,arguments):a;return n(po.translate(c[0],c[1]).scale(s.k).translate(typeof r==`function`?-r.apply(this,arguments):-r,typeof i==`function`?-i.apply(this,arguments):-i),e,o)},a,s)};function v(e,t){return t=Math.max(a[0],Math.min(a[1],t)),t===e.k?e:new fo(t,e.x,e.y)}function y(e,t,n){var r=t[0]-n[0]*e.k,i=t[1]-n[1]*e.k;return r===e.x&&i===e.y?e:new fo(e.k,r,i)}function b(e){return[(+e[0][0]+ +e[1][0])/2,(+e[0][1]+ +e[1][1])/2]}function x(e,n,r,i){e.on(`start.zoom`,function(){S(this,arguments).event(i).start()}).on(`interrupt.zoom end.zoom`,function(){S(this,arguments).event(i).end()}).tween(`zoom`,function(){var e=this,a=arguments,o=S(e,a).event(i),s=t.apply(e,a),l=r==null?b(s):typeof r==`function`?r.apply(e,a):r,u=Math.max(s[1][0]-s[0][0],s[1][1]-s[0][1]),d=e.__zoom,f=typeof n==`function`?n.apply(e,a):n,p=c(d.invert(l).concat(u/d.k),f.invert(l).concat(u/f.k));return function(e){if(e===1)e=f;else{var t=p(e),n=u/t[2];e=new fo(n,l[0]-t[0]*n,l[1]-t[1]*n)}o.zoom(null,e)}})}function S(e,t,n){return!n&&e.__zooming||new C(e,t)}function C(e,n){this.that=e,this.args=n,this.active=0,this.sourceEvent=null,this.extent=t.apply(e,n),this.taps=0}C.prototype={event:function(e){return e&&(this.sourceEvent=e),this},start:function(){return++this.active===1&&(this.that.__zooming=this,this.emit(`start`)),this},zoom:function(e,t){return this.mouse&&e!==`mouse`&&(this.mouse[1]=t.invert(this.mouse[0])),this.touch0&&e!==`touch`&&(this.touch0[1]=t.invert(this.touch0[0])),this.touch1&&e!==`touch`&&(this.touch1[1]=t.invert(this.touch1[0])),this.that.__zoom=t,this.emit(`zoom`),this},end:function(){return--this.active===0&&(delete this.that.__zooming,this.emit(`end`)),this},emit:function(e){var t=Rn(this.that).datum();l.call(e,this.that,new uo(e,{sourceEvent:this.sourceEvent,target:_,type:e,transform:this.that.__zoom,dispatch:l}),t)}};function w(t,...i){if(!e.apply(this,arguments))return;var s=S(this,i).event(t),c=this.__zoom,l=Math.max(a[0],Math.min(a[1],c.k*2**r.apply(this,arguments))),u=Bn(t);if(s.wheel)(s.mouse[0][0]!==u[0]||s.mouse[0][1]!==u[1])&&(s.mouse[1]=c.invert(s.mouse[0]=u)),clearTimeout(s.wheel);else if(c.k===l)return;else s.mouse=[u,c.invert(u)],Qi(this),s.start();ho(t),s.wheel=setTimeout(d,m),s.zoom(`mouse`,n(y(v(c,l),s.mouse[0],s.mouse[1]),s.extent,o));function d(){s.wheel=null,s.end()}}function T(t,...r){if(f||!e.apply(this,arguments))return;var i=t.currentTarget,a=S(this,r,!0).event(t),s=Rn(t.view).on(`mousemove.zoom`,d,!0).on(`mouseup.zoom`,p,!0),c=Bn(t,i),l=t.clientX,u=t.clientY;Gn(t.view),mo(t),a.mouse=[c,this.__zoom.invert(c)],Qi(this),a.start();function d(e){if(ho(e),!a.moved){var t=e.clientX-l,r=e.clientY-u;a.moved=t*t+r*r>h}a.event(e).zoom(`mouse`,n(y(a.that.__zoom,a.mouse[0]=Bn(e,i),a.mouse[1]),a.extent,o))}function p(e){s.on(`mousemove.zoom mouseup.zoom`,null),Kn(e.view,a.moved),ho(e),a.event(e).end()}}function E(r,...i){if(e.apply(this,arguments)){var a=this.__zoom,c=Bn(r.changedTouches?r.changedTouches[0]:r,this),l=a.invert(c),u=a.k*(r.shiftKey?.5:2),d=n(y(v(a,u),c,l),t.apply(this,i),o);ho(r),s>0?Rn(this).transition().duration(s).call(x,d,c,r):Rn(this).call(_.transform,d,c,r)}}function D(t,...n){if(e.apply(this,arguments)){var r=t.touches,i=r.length,a=S(this,n,t.changedTouches.length===i).event(t),o,s,c,l;for(mo(t),s=0;s<i;++s)c=r[s],l=Bn(c,this),l=[l,this.__zoom.invert(l),c.identifier],a.touch0?!a.touch1&&a.touch0[2]!==l[2]&&(a.touch1=l,a.taps=0):(a.touch0=l,o=!0,a.taps=1+!!u);u&&=clearTimeout(u),o&&(a.taps<2&&(d=l[0],u=setTimeout(function(){u=null},p)),Qi(this),a.start())}}function O(e,...t){if(this.__zooming){var r=S(this,t).event(e),i=e.changedTouches,a=i.length,s,c,l,u;for(ho(e),s=0;s<a;++s)c=i[s],l=Bn(c,this),r.touch0&&r.touch0[2]===c.identifier?r.touch0[0]=l:r.touch1&&r.touch1[2]===c.identifier&&(r.touch1[0]=l);if(c=r.that.__zoom,r.touch1){var d=r.touch0[0],f=r.touch0[1],p=r.touch1[0],m=r.touch1[1],h=(h=p[0]-d[0])*h+(h=p[1]-d[1])*h,g=(g=m[0]-f[0])*g+(g=m[1]-f[1])*g;c=v(c,Math.sqrt(h/g)),l=[(d[0]+p[0])/2,(d[1]+p[1])/2],u=[(f[0]+m[0])/2,(f[1]+m[1])/2]}else if(r.touch0)l=r.touch0[0],u=r.touch0[1];else return;r.zoom(`touch`,n(y(c,l,u),r.extent,o))}}function k(e,...t){if(this.__zooming){var n=S(this,t).event(e),r=e.changedTouches,i=r.length,a,o;for(mo(e),f&&clearTimeout(f),f=setTimeout(function(){f=null},p),a=0;a<i;++a)o=r[a],n.touch0&&n.touch0[2]===o.identifier?delete n.touch0:n.touch1&&n.touch1[2]===o.identifier&&delete n.touch1;if(n.touch1&&!n.touch0&&(n.touch0=n.touch1,delete n.touch1),n.touch0)n.touch0[1]=this.__zoom.invert(n.touch0[0]);else if(n.end(),n.taps===2&&(o=Bn(o,this),Math.hypot(d[0]-o[0],d[1]-o[1])<g)){var s=Rn(this).on(`dblclick.zoom`);s&&s.apply(this,arguments)}}}return _.wheelDelta=function(e){return arguments.length?(r=typeof e==`function`?e:lo(+e),_):r},_.filter=function(t){return arguments.length?(e=typeof t==`function`?t:lo(!!t),_):e},_.touchable=function(e){return arguments.length?(i=typeof e==`function`?e:lo(!!e),_):i},_.extent=function(e){return arguments.length?(t=typeof e==`function`?e:lo([[+e[0][0],+e[0][1]],[+e[1][0],+e[1][1]]]),_):t},_.scaleExtent=function(e){return arguments.length?(a[0]=+e[0],a[1]=+e[1],_):[a[0],a[1]]},_.translateExtent=function(e){return arguments.length?(o[0][0]=+e[0][0],o[1][0]=+e[1][0],o[0][1]=+e[0][1],o[1][1]=+e[1][1],_):[[o[0][0],o[0][1]],[o[1][0],o[1][1]]]},_.constrain=function(e){return arguments.length?(n=e,_):n},_.duration=function(e){return arguments.length?(s=+e,_):s},_.interpolate=function(e){return arguments.length?(c=e,_):c},_.on=function(){var e=l.on.apply(l,arguments);return e===l?_:e},_.clickDistance=function(e){return arguments.length?(h=(e=+e)*e,_):Math.sqrt(h)},_.tapDistance=function(e){return arguments.length?(g=+e,_):g},_}var Z=/* @__PURE__ */ (e=>(e.Left=`left`,e.Top=`top`,e.Right=`right`,e.Bottom=`bottom`,e))(Z||{}),Co=/* @__PURE__ */ (e=>(e.Partial=`partial`,e.Full=`full`,e))(Co||{}),wo=/* @__PURE__ */ (e=>(e.Bezier=`default`,e.SimpleBezier=`simple-bezier`,e.Straight=`straight`,e.Step=`step`,e.SmoothStep=`smoothstep`,e))(wo||{}),To=/* @__PURE__ */ (e=>(e.Strict=`strict`,e.Loose=`loose`,e))(To||{}),Eo=/* @__PURE__ */ (e=>(e.Arrow=`arrow`,e.ArrowClosed=`arrowclosed`,e))(Eo||{}),Do=/* @__PURE__ */ (e=>(e.Free=`free`,e.Vertical=`vertical`,e.Horizontal=`horizontal`,e))(Do||{}),Oo=[`INPUT`,`SELECT`,`TEXTAREA`],ko=typeof document<`u`?document:null;function Ao(e){let t=e.composedPath?.call(e)?.[0]||e.target,n=typeof t?.hasAttribute==`function`&&t.hasAttribute(`contenteditable`),r=typeof t?.closest==`function`?t.closest(`.nokey`):null;return Oo.includes(t?.nodeName)||n||!!r}function jo(e){return e.ctrlKey||e.metaKey||e.shiftKey||e.altKey}function Mo(e,t,n,r){let i=t.replace(`+`,`
`).replace(`

`,`
+`).split(`
`).map(e=>e.trim().toLowerCase());if(i.length===1)return e.toLowerCase()===t.toLowerCase();r||n.add(e.toLowerCase());let a=i.every((e,t)=>n.has(e)&&Array.from(n.values())[t]===i[t]);return r&&n.delete(e.toLowerCase()),a}function No(e,t){return n=>{if(!n.code&&!n.key)return!1;let r=Po(n.code,e);return Array.isArray(e)?e.some(e=>Mo(n[r],e,t,n.type===`keyup`)):Mo(n[r],e,t,n.type===`keyup`)}}function Po(e,t){return t.includes(e)?`code`:`key`}function Fo(e,t){let n=s(()=>q(t?.target)??ko),r=W(q(e)===!0),i=!1,a=/* @__PURE__ */ new Set,o=l(q(e));Y(()=>q(e),(e,t)=>{typeof t==`boolean`&&typeof e!=`boolean`&&c(),o=l(e)},{immediate:!0}),De([`blur`,`contextmenu`],c),ke((...e)=>o(...e),e=>{let n=q(t?.actInsideInputWithModifier)??!0,a=q(t?.preventDefault)??!1;if(i=jo(e),(!i||i&&!n)&&Ao(e))return;let o=e.composedPath?.call(e)?.[0]||e.target,s=o?.nodeName===`BUTTON`||o?.nodeName===`A`;a||!i&&s||e.preventDefault(),r.value=!0},{eventName:`keydown`,target:n}),ke((...e)=>o(...e),e=>{let n=q(t?.actInsideInputWithModifier)??!0;if(r.value){if((!i||i&&!n)&&Ao(e))return;i=!1,r.value=!1}},{eventName:`keyup`,target:n});function c(){i=!1,a.clear(),r.value=q(e)===!0}function l(e){return e===null?(c(),()=>!1):typeof e==`boolean`?(c(),r.value=e,()=>!1):Array.isArray(e)||typeof e==`string`?No(e,a):e}return r}var Io=`vue-flow__node-desc`,Lo=`vue-flow__edge-desc`,Ro=`vue-flow__aria-live`,zo=[`Enter`,` `,`Escape`],Bo={ArrowUp:{x:0,y:-1},ArrowDown:{x:0,y:1},ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0}};function Vo(e){return{...e.computedPosition||{x:0,y:0},width:e.dimensions.width||0,height:e.dimensions.height||0}}function Ho(e,t){let n=Math.max(0,Math.min(e.x+e.width,t.x+t.width)-Math.max(e.x,t.x)),r=Math.max(0,Math.min(e.y+e.height,t.y+t.height)-Math.max(e.y,t.y));return Math.ceil(n*r)}function Uo(e){return{width:e.offsetWidth,height:e.offsetHeight}}function Wo(e,t=0,n=1){return Math.min(Math.max(e,t),n)}function Go(e,t){return{x:Wo(e.x,t[0][0],t[1][0]),y:Wo(e.y,t[0][1],t[1][1])}}function Ko(e){let t=e.getRootNode();return`elementFromPoint`in t?t:window.document}function qo(e){return e&&typeof e==`object`&&`id`in e&&`source`in e&&`target`in e}function Jo(e){return e&&typeof e==`object`&&`id`in e&&`position`in e&&!qo(e)}function Yo(e){return Jo(e)&&`computedPosition`in e}function Xo(e){return!Number.isNaN(e)&&Number.isFinite(e)}function Zo(e){return Xo(e.width)&&Xo(e.height)&&Xo(e.x)&&Xo(e.y)}function Qo(e,t,n){let r={id:e.id.toString(),type:e.type??`default`,dimensions:w({width:0,height:0}),computedPosition:w({z:0,...e.position}),handleBounds:{source:[],target:[]},draggable:void 0,selectable:void 0,connectable:void 0,focusable:void 0,selected:!1,dragging:!1,resizing:!1,initialized:!1,isParent:!1,position:{x:0,y:0},data:mc(e.data)?e.data:{},events:w(mc(e.events)?e.events:{})};return Object.assign(t??r,e,{id:e.id.toString(),parentNode:n})}function $o(e,t,n){let r={id:e.id.toString(),type:e.type??t?.type??`default`,source:e.source.toString(),target:e.target.toString(),sourceHandle:e.sourceHandle?.toString(),targetHandle:e.targetHandle?.toString(),updatable:e.updatable??n?.updatable,selectable:e.selectable??n?.selectable,focusable:e.focusable??n?.focusable,data:mc(e.data)?e.data:{},events:w(mc(e.events)?e.events:{}),label:e.label??``,interactionWidth:e.interactionWidth??n?.interactionWidth,...n??{}};return Object.assign(t??r,e,{id:e.id.toString()})}function es(e,t,n,r){let i=typeof e==`string`?e:e.id,a=/* @__PURE__ */ new Set,o=r===`source`?`target`:`source`;for(let e of n)e[o]===i&&a.add(e[r]);return t.filter(e=>a.has(e.id))}function ts(...e){if(e.length===3){let[t,n,r]=e;return es(t,n,r,`target`)}let[t,n]=e,r=typeof t==`string`?t:t.id;return n.filter(e=>qo(e)&&e.source===r).map(e=>n.find(t=>Jo(t)&&t.id===e.target))}function ns(...e){if(e.length===3){let[t,n,r]=e;return es(t,n,r,`source`)}let[t,n]=e,r=typeof t==`string`?t:t.id;return n.filter(e=>qo(e)&&e.target===r).map(e=>n.find(t=>Jo(t)&&t.id===e.source))}function rs({source:e,sourceHandle:t,target:n,targetHandle:r}){return`vueflow__edge-${e}${t??``}-${n}${r??``}`}function is(e,t){return t.some(t=>qo(t)&&t.source===e.source&&t.target===e.target&&(t.sourceHandle===e.sourceHandle||!t.sourceHandle&&!e.sourceHandle)&&(t.targetHandle===e.targetHandle||!t.targetHandle&&!e.targetHandle))}function as({x:e,y:t},{x:n,y:r,zoom:i}){return{x:e*i+n,y:t*i+r}}function os({x:e,y:t},{x:n,y:r,zoom:i},a=!1,o=[1,1]){let s={x:(e-n)/i,y:(t-r)/i};return a?Zs(s,o):s}function ss(e,t){return{x:Math.min(e.x,t.x),y:Math.min(e.y,t.y),x2:Math.max(e.x2,t.x2),y2:Math.max(e.y2,t.y2)}}function cs({x:e,y:t,width:n,height:r}){return{x:e,y:t,x2:e+n,y2:t+r}}function ls({x:e,y:t,x2:n,y2:r}){return{x:e,y:t,width:n-e,height:r-t}}function us(e){let t={x:1/0,y:1/0,x2:-1/0,y2:-1/0};for(let n=0;n<e.length;n++){let r=e[n];t=ss(t,cs({...r.computedPosition,...r.dimensions}))}return ls(t)}function ds(e,t,n={x:0,y:0,zoom:1},r=!1,i=!1){let a={...os(t,n),width:t.width/n.zoom,height:t.height/n.zoom},o=[];for(let t of e){let{dimensions:e,selectable:n=!0,hidden:s=!1}=t,c=e.width??t.width??null,l=e.height??t.height??null;if(i&&!n||s)continue;let u=Ho(a,Vo(t)),d=c===null||l===null,f=r&&u>0,p=(c??0)*(l??0);(d||f||u>=p||t.dragging)&&o.push(t)}return o}function fs(e,t){let n=/* @__PURE__ */ new Set;if(typeof e==`string`)n.add(e);else if(e.length>=1)for(let t of e)n.add(t.id);return t.filter(e=>n.has(e.source)||n.has(e.target))}function ps(e,t){if(typeof e==`number`)return Math.floor((t-t/(1+e))*.5);if(typeof e==`string`&&e.endsWith(`px`)){let t=Number.parseFloat(e);if(!Number.isNaN(t))return Math.floor(t)}if(typeof e==`string`&&e.endsWith(`%`)){let n=Number.parseFloat(e);if(!Number.isNaN(n))return Math.floor(t*n*.01)}return uc(`The padding value "${e}" is invalid. Please provide a number or a string with a valid unit (px or %).`),0}function ms(e,t,n){if(typeof e==`string`||typeof e==`number`){let r=ps(e,n),i=ps(e,t);return{top:r,right:i,bottom:r,left:i,x:i*2,y:r*2}}if(typeof e==`object`){let r=ps(e.top??e.y??0,n),i=ps(e.bottom??e.y??0,n),a=ps(e.left??e.x??0,t),o=ps(e.right??e.x??0,t);return{top:r,right:o,bottom:i,left:a,x:a+o,y:r+i}}return{top:0,right:0,bottom:0,left:0,x:0,y:0}}function hs(e,t,n,r,i,a){let{x:o,y:s}=as(e,{x:t,y:n,zoom:r}),{x:c,y:l}=as({x:e.x+e.width,y:e.y+e.height},{x:t,y:n,zoom:r}),u=i-c,d=a-l;return{left:Math.floor(o),top:Math.floor(s),right:Math.floor(u),bottom:Math.floor(d)}}function gs(e,t,n,r,i,a=.1){let o=ms(a,t,n),s=(t-o.x)/e.width,c=(n-o.y)/e.height,l=Wo(Math.min(s,c),r,i),u=e.x+e.width/2,d=e.y+e.height/2,f=t/2-u*l,p=n/2-d*l,m=hs(e,f,p,l,t,n),h={left:Math.min(m.left-o.left,0),top:Math.min(m.top-o.top,0),right:Math.min(m.right-o.right,0),bottom:Math.min(m.bottom-o.bottom,0)};return{x:f-h.left+h.right,y:p-h.top+h.bottom,zoom:l}}function _s(e,t){return{x:t.x+e.x,y:t.y+e.y,z:(e.z>t.z?e.z:t.z)+1}}function vs(e,t){if(!e.parentNode)return!1;let n=t.get(e.parentNode);return n?n.selected?!0:vs(n,t):!1}function ys(e,t){return e===void 0?``:typeof e==`string`?e:`${t?`${t}__`:``}${Object.keys(e).sort().map(t=>`${t}=${e[t]}`).join(`&`)}`}function bs(e){let t=e.ctrlKey&&Ys()?10:1;return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*t}function xs(e,t,n){return e<t?Wo(Math.abs(e-t),1,t)/t:e>n?-Wo(Math.abs(e-n),1,t)/t:0}function Ss(e,t,n=15,r=40){return[xs(e.x,r,t.width-r)*n,xs(e.y,r,t.height-r)*n]}function Cs(e,t){if(t){let n=e.position.x+e.dimensions.width-t.dimensions.width,r=e.position.y+e.dimensions.height-t.dimensions.height;if(n>0||r>0||e.position.x<0||e.position.y<0){let i={};if(typeof t.style==`function`?i={...t.style(t)}:t.style&&(i={...t.style}),i.width=i.width??`${t.dimensions.width}px`,i.height=i.height??`${t.dimensions.height}px`,n>0){if(typeof i.width==`string`){let e=Number(i.width.replace(`px`,``));i.width=`${e+n}px`}else i.width+=n}if(r>0){if(typeof i.height==`string`){let e=Number(i.height.replace(`px`,``));i.height=`${e+r}px`}else i.height+=r}if(e.position.x<0){let n=Math.abs(e.position.x);if(t.position.x=t.position.x-n,typeof i.width==`string`){let e=Number(i.width.replace(`px`,``));i.width=`${e+n}px`}else i.width+=n;e.position.x=0}if(e.position.y<0){let n=Math.abs(e.position.y);if(t.position.y=t.position.y-n,typeof i.height==`string`){let e=Number(i.height.replace(`px`,``));i.height=`${e+n}px`}else i.height+=n;e.position.y=0}t.dimensions.width=Number(i.width.toString().replace(`px`,``)),t.dimensions.height=Number(i.height.toString().replace(`px`,``)),t.style=typeof t.style==`function`?e=>{let n=t.style;return{...n(e),...i}}:{...t.style,...i}}}}function ws(e,t){let n=e.filter(e=>e.type===`add`||e.type===`remove`);for(let e of n)if(e.type===`add`)t.findIndex(t=>t.id===e.item.id)===-1&&t.push(e.item);else if(e.type===`remove`){let n=t.findIndex(t=>t.id===e.id);n!==-1&&t.splice(n,1)}let r=t.map(e=>e.id);for(let n of t)for(let i of e)if(i.id===n.id)switch(i.type){case`select`:n.selected=i.selected;break;case`position`:if(Yo(n)&&(i.position!==void 0&&(n.position=i.position),i.dragging!==void 0&&(n.dragging=i.dragging),n.expandParent&&n.parentNode)){let e=t[r.indexOf(n.parentNode)];e&&Yo(e)&&Cs(n,e)}break;case`dimensions`:if(Yo(n)&&(i.dimensions!==void 0&&(n.dimensions=i.dimensions),i.updateStyle!==void 0&&i.updateStyle&&(n.style={...n.style||{},width:`${i.dimensions?.width}px`,height:`${i.dimensions?.height}px`}),i.resizing!==void 0&&(n.resizing=i.resizing),n.expandParent&&n.parentNode)){let e=t[r.indexOf(n.parentNode)];e&&Yo(e)&&(e.dimensions.width&&e.dimensions.height?Cs(n,e):E(()=>{Cs(n,e)}))}}return t}function Ts(e,t){return{id:e,type:`select`,selected:t}}function Es(e){return{item:e,type:`add`}}function Ds(e){return{id:e,type:`remove`}}function Os(e,t,n,r,i){return{id:e,source:t,target:n,sourceHandle:r||null,targetHandle:i||null,type:`remove`}}function ks(e,t=/* @__PURE__ */ new Set,n=!1){let r=[];for(let[i,a]of e){let e=t.has(i);(a.selected!==void 0||e)&&a.selected!==e&&(n&&(a.selected=e),r.push(Ts(a.id,e)))}return r}var As=()=>{};function Q(e){let t=/* @__PURE__ */ new Set,n=As,r=()=>!1,i=()=>t.size>0||r(),a=e=>{n=e},o=()=>{n=As},s=e=>{r=e},c=()=>{r=()=>!1},l=e=>{t.delete(e)};return{on:e=>{t.add(e);let n=()=>l(e);return le(n),{off:n}},off:l,trigger:r=>{let a=[n];return i()?a.push(...t):e&&a.push(e),Promise.allSettled(a.map(e=>e(r)))},hasListeners:i,listeners:t,setEmitter:a,removeEmitter:o,setHasEmitListeners:s,removeHasEmitListeners:c}}function js(e,t,n){let r=e;do{if(r&&r.matches(t))return!0;if(r===n)return!1;r=r.parentElement}while(r);return!1}function Ms(e,t,n,r){let i=/* @__PURE__ */ new Map;for(let[a,o]of e)(o.selected||o.id===r)&&(!o.parentNode||!vs(o,e))&&(o.draggable||t&&o.draggable===void 0)&&e.get(a)&&i.set(a,{id:o.id,position:o.position||{x:0,y:0},distance:{x:n.x-o.computedPosition?.x||0,y:n.y-o.computedPosition?.y||0},from:{x:o.computedPosition.x,y:o.computedPosition.y},extent:o.extent,parentNode:o.parentNode,dimensions:{...o.dimensions},expandParent:o.expandParent});return Array.from(i.values())}function Ns({id:e,dragItems:t,findNode:n}){let r=[];for(let e of t){let t=n(e.id);t&&r.push(t)}return[e?r.find(t=>t.id===e):r[0],r]}function Ps(e){if(Array.isArray(e))switch(e.length){case 1:return[e[0],e[0],e[0],e[0]];case 2:return[e[0],e[1],e[0],e[1]];case 3:return[e[0],e[1],e[2],e[1]];case 4:return e;default:return[0,0,0,0]}return[e,e,e,e]}function Fs(e,t,n){let[r,i,a,o]=typeof e==`string`?[0,0,0,0]:Ps(e.padding);return n&&n.computedPosition.x!==void 0&&n.computedPosition.y!==void 0&&n.dimensions.width!==void 0&&n.dimensions.height!==void 0?[[n.computedPosition.x+o,n.computedPosition.y+r],[n.computedPosition.x+n.dimensions.width-i,n.computedPosition.y+n.dimensions.height-a]]:!1}function Is(e,t,n,r){let i=e.extent||n;if((i===`parent`||!Array.isArray(i)&&i?.range===`parent`)&&!e.expandParent){if(e.parentNode&&r&&e.dimensions.width&&e.dimensions.height){let t=Fs(i,e,r);t&&(i=t)}else t(new Gs(Us.NODE_EXTENT_INVALID,e.id)),i=n}else if(Array.isArray(i)){let e=r?.computedPosition.x||0,t=r?.computedPosition.y||0;i=[[i[0][0]+e,i[0][1]+t],[i[1][0]+e,i[1][1]+t]]}else if(i!==`parent`&&i?.range&&Array.isArray(i.range)){let[e,t,n,a]=Ps(i.padding),o=r?.computedPosition.x||0,s=r?.computedPosition.y||0;i=[[i.range[0][0]+o+a,i.range[0][1]+s+e],[i.range[1][0]+o-t,i.range[1][1]+s-n]]}return i===`parent`?[[-1/0,-1/0],[1/0,1/0]]:i}function Ls({width:e,height:t},n){return[n[0],[n[1][0]-(e||0),n[1][1]-(t||0)]]}function Rs(e,t,n,r,i){let a=Go(t,Ls(e.dimensions,Is(e,n,r,i)));return{position:{x:a.x-(i?.computedPosition.x||0),y:a.y-(i?.computedPosition.y||0)},computedPosition:a}}function zs(e,t,n=Z.Left,r=!1){let i=(t?.x??0)+e.computedPosition.x,a=(t?.y??0)+e.computedPosition.y,{width:o,height:s}=t??Xs(e);if(r)return{x:i+o/2,y:a+s/2};switch(t?.position??n){case Z.Top:return{x:i+o/2,y:a};case Z.Right:return{x:i+o,y:a+s/2};case Z.Bottom:return{x:i+o/2,y:a+s};case Z.Left:return{x:i,y:a+s/2}}}function Bs(e,t){return e&&(t?e.find(e=>e.id===t):e[0])||null}function Vs({sourcePos:e,targetPos:t,sourceWidth:n,sourceHeight:r,targetWidth:i,targetHeight:a,width:o,height:s,viewport:c}){let l={x:Math.min(e.x,t.x),y:Math.min(e.y,t.y),x2:Math.max(e.x+n,t.x+i),y2:Math.max(e.y+r,t.y+a)};l.x===l.x2&&(l.x2+=1),l.y===l.y2&&(l.y2+=1);let u=cs({x:(0-c.x)/c.zoom,y:(0-c.y)/c.zoom,width:o/c.zoom,height:s/c.zoom}),d=Math.max(0,Math.min(u.x2,l.x2)-Math.max(u.x,l.x)),f=Math.max(0,Math.min(u.y2,l.y2)-Math.max(u.y,l.y));return Math.ceil(d*f)>0}function Hs(e,t,n=!1){let r=typeof e.zIndex==`number`,i=r?e.zIndex:0,a=t(e.source),o=t(e.target);return!a||!o?0:(n&&(i=r?e.zIndex:Math.max(a.computedPosition.z||0,o.computedPosition.z||0)),i)}var Us=/* @__PURE__ */ (e=>(e.MISSING_STYLES=`MISSING_STYLES`,e.MISSING_VIEWPORT_DIMENSIONS=`MISSING_VIEWPORT_DIMENSIONS`,e.NODE_INVALID=`NODE_INVALID`,e.NODE_NOT_FOUND=`NODE_NOT_FOUND`,e.NODE_MISSING_PARENT=`NODE_MISSING_PARENT`,e.NODE_TYPE_MISSING=`NODE_TYPE_MISSING`,e.NODE_EXTENT_INVALID=`NODE_EXTENT_INVALID`,e.EDGE_INVALID=`EDGE_INVALID`,e.EDGE_NOT_FOUND=`EDGE_NOT_FOUND`,e.EDGE_SOURCE_MISSING=`EDGE_SOURCE_MISSING`,e.EDGE_TARGET_MISSING=`EDGE_TARGET_MISSING`,e.EDGE_TYPE_MISSING=`EDGE_TYPE_MISSING`,e.EDGE_SOURCE_TARGET_SAME=`EDGE_SOURCE_TARGET_SAME`,e.EDGE_SOURCE_TARGET_MISSING=`EDGE_SOURCE_TARGET_MISSING`,e.EDGE_ORPHANED=`EDGE_ORPHANED`,e.USEVUEFLOW_OPTIONS=`USEVUEFLOW_OPTIONS`,e))(Us||{}),Ws={MISSING_STYLES:()=>`It seems that you haven't loaded the necessary styles. Please import '@vue-flow/core/dist/style.css' to ensure that the graph is rendered correctly`,MISSING_VIEWPORT_DIMENSIONS:()=>`The Vue Flow parent container needs a width and a height to render the graph`,NODE_INVALID:e=>`Node is invalid
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
Edge: ${e}`,USEVUEFLOW_OPTIONS:()=>`The options parameter is deprecated and will be removed in the next major version. Please use the id parameter instead`},Gs=class extends Error{constructor(e,...t){super(Ws[e]?.call(Ws,...t)),this.name=`VueFlowError`,this.code=e,this.args=t}};function Ks(e){return`clientX`in e}function qs(e){return`sourceEvent`in e}function Js(e,t){let n=Ks(e),r,i;return n?(r=e.clientX,i=e.clientY):`touches`in e&&e.touches.length>0?(r=e.touches[0].clientX,i=e.touches[0].clientY):`changedTouches`in e&&e.changedTouches.length>0?(r=e.changedTouches[0].clientX,i=e.changedTouches[0].clientY):(r=0,i=0),{x:r-(t?.left??0),y:i-(t?.top??0)}}var Ys=()=>typeof navigator<`u`&&(navigator==null?void 0:navigator.userAgent)?.indexOf(`Mac`)>=0;function Xs(e){return{width:e.dimensions?.width??e.width??0,height:e.dimensions?.height??e.height??0}}function Zs(e,t=[1,1]){return{x:t[0]*Math.round(e.x/t[0]),y:t[1]*Math.round(e.y/t[1])}}var Qs=()=>!0;function $s(e){e?.classList.remove(`valid`,`connecting`,`vue-flow__handle-valid`,`vue-flow__handle-connecting`)}function ec(e,t,n){let r=[],i={x:e.x-n,y:e.y-n,width:n*2,height:n*2};for(let e of t.values())Ho(i,Vo(e))>0&&r.push(e);return r}var tc=250;function nc(e,t,n,r){let i=[],a=1/0,o=ec(e,n,t+tc);for(let n of o){let o=[...n.handleBounds?.source??[],...n.handleBounds?.target??[]];for(let s of o){if(r.nodeId===s.nodeId&&r.type===s.type&&r.id===s.id)continue;let{x:o,y:c}=zs(n,s,s.position,!0),l=Math.sqrt((o-e.x)**2+(c-e.y)**2);l>t||(l<a?(i=[{...s,x:o,y:c}],a=l):l===a&&i.push({...s,x:o,y:c}))}}if(!i.length)return null;if(i.length>1){let e=r.type===`source`?`target`:`source`;return i.find(t=>t.type===e)??i[0]}return i[0]}function rc(e,{handle:t,connectionMode:n,fromNodeId:r,fromHandleId:i,fromType:a,doc:o,lib:s,flowId:c,isValidConnection:l=Qs},u,d,f,p){let m=a===`target`,h=t?o.querySelector(`.${s}-flow__handle[data-id="${c}-${t?.nodeId}-${t?.id}-${t?.type}"]`):null,{x:g,y:_}=Js(e),v=o.elementFromPoint(g,_),y=v?.classList.contains(`${s}-flow__handle`)?v:h,b={handleDomNode:y,isValid:!1,connection:null,toHandle:null};if(y){let e=ic(void 0,y),t=y.getAttribute(`data-nodeid`),a=y.getAttribute(`data-handleid`),o=y.classList.contains(`connectable`),s=y.classList.contains(`connectableend`);if(!t||!e)return b;let c={source:m?t:r,sourceHandle:m?a:i,target:m?r:t,targetHandle:m?i:a};b.connection=c,b.isValid=o&&s&&(n===To.Strict?m&&e===`source`||!m&&e===`target`:t!==r||a!==i)&&l(c,{nodes:d,edges:u,sourceNode:f(c.source),targetNode:f(c.target)}),b.toHandle=sc(t,e,a,p,n,!0)}return b}function ic(e,t){return e||(t?.classList.contains(`target`)?`target`:t?.classList.contains(`source`)?`source`:null)}function ac(e,t){let n=null;return t?n=`valid`:e&&!t&&(n=`invalid`),n}function oc(e,t){let n=null;return t?n=!0:e&&!t&&(n=!1),n}function sc(e,t,n,r,i,a=!1){let o=r.get(e);if(!o)return null;let s=i===To.Strict?o.handleBounds?.[t]:[...o.handleBounds?.source??[],...o.handleBounds?.target??[]],c=(n?s?.find(e=>e.id===n):s?.[0])??null;return c&&a?{...c,...zs(o,c,c.position,!0)}:c}var cc={[Z.Left]:Z.Right,[Z.Right]:Z.Left,[Z.Top]:Z.Bottom,[Z.Bottom]:Z.Top},lc=[`production`,`prod`];function uc(e,...t){dc()&&console.warn(`[Vue Flow]: ${e}`,...t)}function dc(){return!lc.includes(`production`)}function fc(e,t,n,r,i){let a=t.querySelectorAll(`.vue-flow__handle.${e}`);return a?.length?Array.from(a).map(t=>{let a=t.getBoundingClientRect();return{id:t.getAttribute(`data-handleid`),type:e,nodeId:i,position:t.getAttribute(`data-handlepos`),x:(a.left-n.left)/r,y:(a.top-n.top)/r,...Uo(t)}}):null}function pc(e,t,n,r,i,a=!1,o){i.value=!1,e.selected?(a||e.selected&&t)&&(r([e]),E(()=>{o.blur()})):n([e])}function mc(e){return J(e)!==void 0}function hc(e,t,n,r){if(!e||!e.source||!e.target)return n(new Gs(Us.EDGE_INVALID,e?.id??`[ID UNKNOWN]`)),!1;let i;return i=qo(e)?e:{...e,id:rs(e)},i=$o(i,void 0,r),!is(i,t)&&i}function gc(e,t,n,r,i){if(!t.source||!t.target)return i(new Gs(Us.EDGE_INVALID,e.id)),!1;if(!n)return i(new Gs(Us.EDGE_NOT_FOUND,e.id)),!1;let{id:a,...o}=e;return{...o,id:r?rs(t):a,source:t.source,target:t.target,sourceHandle:t.sourceHandle,targetHandle:t.targetHandle}}function _c(e,t,n){let r={},i=[];for(let a=0;a<e.length;++a){let o=e[a];if(!Jo(o)){n(new Gs(Us.NODE_INVALID,o?.id));continue}let s=Qo(o,t(o.id),o.parentNode);o.parentNode&&(r[o.parentNode]=!0),i[a]=s}for(let e of i){let a=t(e.parentNode)||i.find(t=>t.id===e.parentNode);e.parentNode&&!a&&n(new Gs(Us.NODE_MISSING_PARENT,e.id,e.parentNode)),(e.parentNode||r[e.id])&&(r[e.id]&&(e.isParent=!0),a&&(a.isParent=!0))}return i}function vc(e,t,n,r,i,a){let o=i,s=r.get(o)||/* @__PURE__ */ new Map;r.set(o,s.set(n,t)),o=`${i}-${e}`;let c=r.get(o)||/* @__PURE__ */ new Map;if(r.set(o,c.set(n,t)),a){o=`${i}-${e}-${a}`;let s=r.get(o)||/* @__PURE__ */ new Map;r.set(o,s.set(n,t))}}function yc(e,t,n){e.clear();for(let t of n){let{source:n,target:r,sourceHandle:i=null,targetHandle:a=null}=t,o={edgeId:t.id,source:n,target:r,sourceHandle:i,targetHandle:a},s=`${n}-${i}--${r}-${a}`;vc(`source`,o,`${r}-${a}--${n}-${i}`,e,n,i),vc(`target`,o,s,e,r,a)}}function bc(e,t){if(e.size!==t.size)return!1;for(let n of e)if(!t.has(n))return!1;return!0}function xc(e,t,n,r,i,a,o,s){let c=[];for(let l of e){let e=qo(l)?l:hc(l,s,i,a);if(!e)continue;let u=n(e.source),d=n(e.target);if(!u||!d){i(new Gs(Us.EDGE_SOURCE_TARGET_MISSING,e.id,e.source,e.target));continue}if(!u){i(new Gs(Us.EDGE_SOURCE_MISSING,e.id,e.source));continue}if(!d){i(new Gs(Us.EDGE_TARGET_MISSING,e.id,e.target));continue}if(t&&!t(e,{edges:s,nodes:o,sourceNode:u,targetNode:d})){i(new Gs(Us.EDGE_INVALID,e.id));continue}let f=r(e.id);c.push({...$o(e,f,a),sourceNode:u,targetNode:d})}return c}var Sc=Symbol(`vueFlow`),Cc=Symbol(`nodeId`),wc=Symbol(`nodeRef`),Tc=Symbol(`edgeId`),Ec=Symbol(`edgeRef`),Dc=Symbol(`slots`);function Oc(e){let{vueFlowRef:t,snapToGrid:n,snapGrid:r,noDragClassName:i,nodeLookup:a,nodeExtent:o,nodeDragThreshold:s,viewport:c,autoPanOnNodeDrag:l,autoPanSpeed:u,nodesDraggable:d,panBy:f,findNode:p,multiSelectionActive:m,nodesSelectionActive:h,selectNodesOnDrag:g,removeSelectedElements:_,addSelectedNodes:v,updateNodePositions:y,emits:b}=$(),{onStart:x,onDrag:S,onStop:C,onClick:w,el:T,disabled:E,id:D,selectable:O,dragHandle:k}=e,A=W(!1),j=[],M,N=null,P={x:void 0,y:void 0},F={x:0,y:0},I=null,L=!1,R=!1,z=0,B=!1,V=jc(),H=({x:e,y:t})=>{P={x:e,y:t};let i=!1;if(j=j.map(a=>{let s={x:e-a.distance.x,y:t-a.distance.y},{computedPosition:c}=Rs(a,n.value?Zs(s,r.value):s,b.error,o.value,a.parentNode?p(a.parentNode):void 0);return i=i||a.position.x!==c.x||a.position.y!==c.y,a.position=c,a}),R||=i,i&&(y(j,!0,!0),A.value=!0,I)){let[e,t]=Ns({id:D,dragItems:j,findNode:p});S({event:I,node:e,nodes:t})}},U=()=>{if(!N)return;let[e,t]=Ss(F,N,u.value);if(e!==0||t!==0){let n={x:(P.x??0)-e/c.value.zoom,y:(P.y??0)-t/c.value.zoom};f({x:e,y:t})&&H(n)}z=requestAnimationFrame(U)},G=(e,t)=>{L=!0;let n=p(D);g.value||m.value||!n||n.selected||_(),n&&q(O)&&g.value&&pc(n,m.value,v,_,h,!1,t);let r=V(e.sourceEvent);if(P=r,j=Ms(a.value,d.value,r,D),j.length){let[t,n]=Ns({id:D,dragItems:j,findNode:p});x({event:e.sourceEvent,node:t,nodes:n})}},ee=(e,n)=>{e.sourceEvent.type===`touchmove`&&e.sourceEvent.touches.length>1||(R=!1,s.value===0&&G(e,n),P=V(e.sourceEvent),N=t.value?.getBoundingClientRect()||null,F=Js(e.sourceEvent,N))},K=(e,t)=>{let n=V(e.sourceEvent);if(!B&&L&&l.value&&(B=!0,U()),!L){let r=n.xSnapped-(P.x??0),i=n.ySnapped-(P.y??0);Math.sqrt(r*r+i*i)>s.value&&G(e,t)}(P.x!==n.xSnapped||P.y!==n.ySnapped)&&j.length&&L&&(I=e.sourceEvent,F=Js(e.sourceEvent,N),H(n))},te=e=>{let t=!1;if(!L&&!A.value&&!m.value){let n=e.sourceEvent,r=V(n),i=r.xSnapped-(P.x??0),a=r.ySnapped-(P.y??0),o=Math.sqrt(i*i+a*a);o!==0&&o<=s.value&&(w?.(n),t=!0)}if(j.length&&!t){R&&=(y(j,!1,!1),!1);let[t,n]=Ns({id:D,dragItems:j,findNode:p});C({event:e.sourceEvent,node:t,nodes:n})}j=[],A.value=!1,B=!1,L=!1,P={x:void 0,y:void 0},cancelAnimationFrame(z)};return Y([()=>q(E),T],([e,t],n,r)=>{if(t){let n=Rn(t);e||(M=$n().on(`start`,e=>ee(e,t)).on(`drag`,e=>K(e,t)).on(`end`,e=>te(e)).filter(e=>{let n=e.target,r=q(k);return!e.button&&(!i.value||!js(n,`.${i.value}`,t)&&(!r||js(n,r,t)))}),n.call(M)),r(()=>{n.on(`.drag`,null),M&&(M.on(`start`,null),M.on(`drag`,null),M.on(`end`,null))})}}),A}function kc(){return{doubleClick:Q(),click:Q(),mouseEnter:Q(),mouseMove:Q(),mouseLeave:Q(),contextMenu:Q(),updateStart:Q(),update:Q(),updateEnd:Q()}}function Ac(e,t){let n=kc();return n.doubleClick.on(n=>{var r,i;t.edgeDoubleClick(n),(i=(r=e.events)?.doubleClick)==null||i.call(r,n)}),n.click.on(n=>{var r,i;t.edgeClick(n),(i=(r=e.events)?.click)==null||i.call(r,n)}),n.mouseEnter.on(n=>{var r,i;t.edgeMouseEnter(n),(i=(r=e.events)?.mouseEnter)==null||i.call(r,n)}),n.mouseMove.on(n=>{var r,i;t.edgeMouseMove(n),(i=(r=e.events)?.mouseMove)==null||i.call(r,n)}),n.mouseLeave.on(n=>{var r,i;t.edgeMouseLeave(n),(i=(r=e.events)?.mouseLeave)==null||i.call(r,n)}),n.contextMenu.on(n=>{var r,i;t.edgeContextMenu(n),(i=(r=e.events)?.contextMenu)==null||i.call(r,n)}),n.updateStart.on(n=>{var r,i;t.edgeUpdateStart(n),(i=(r=e.events)?.updateStart)==null||i.call(r,n)}),n.update.on(n=>{var r,i;t.edgeUpdate(n),(i=(r=e.events)?.update)==null||i.call(r,n)}),n.updateEnd.on(n=>{var r,i;t.edgeUpdateEnd(n),(i=(r=e.events)?.updateEnd)==null||i.call(r,n)}),Object.entries(n).reduce((e,[t,n])=>(e.emit[t]=n.trigger,e.on[t]=n.on,e),{emit:{},on:{}})}function jc(){let{viewport:e,snapGrid:t,snapToGrid:n,vueFlowRef:r}=$();return i=>{let a=r.value?.getBoundingClientRect()??{left:0,top:0},{x:o,y:s}=Js(qs(i)?i.sourceEvent:i,a),c=os({x:o,y:s},e.value),{x:l,y:u}=n.value?Zs(c,t.value):c;return{xSnapped:l,ySnapped:u,...c}}}function Mc(){return!0}function Nc({handleId:e,nodeId:t,type:n,isValidConnection:r,edgeUpdaterType:i,onEdgeUpdate:a,onEdgeUpdateEnd:o}){let{id:s,vueFlowRef:c,connectionMode:l,connectionRadius:u,connectOnClick:d,connectionClickStartHandle:f,nodesConnectable:p,autoPanOnConnect:m,autoPanSpeed:h,findNode:g,panBy:_,startConnection:v,updateConnection:y,endConnection:b,emits:x,viewport:S,edges:C,nodes:w,isValidConnection:T,nodeLookup:E}=$(),D=null,O=!1,k=null;function A(d){let f=q(n)===`target`,p=Ks(d),A=Ko(d.target),j=d.currentTarget;if(j&&(p&&d.button===0||!p)){let n=function(n){H=Js(n,z),P=nc(os(H,S.value,!1,[1,1]),u.value,E.value,G),U||=(W(),!0);let r=rc(n,{handle:P,connectionMode:l.value,fromNodeId:q(t),fromHandleId:q(e),fromType:f?`target`:`source`,isValidConnection:N,doc:A,lib:`vue`,flowId:s,nodeLookup:E.value},C.value,w.value,g,E.value);k=r.handleDomNode,D=r.connection,O=oc(!!P,r.isValid);let i={...te,isValid:O,to:r.toHandle&&O?as({x:r.toHandle.x,y:r.toHandle.y},S.value):H,toHandle:r.toHandle,toPosition:O&&r.toHandle?r.toHandle.position:cc[G.position],toNode:r.toHandle?E.value.get(r.toHandle.nodeId):null};if(O&&P&&te?.toHandle&&i.toHandle&&te.toHandle.type===i.toHandle.type&&te.toHandle.nodeId===i.toHandle.nodeId&&te.toHandle.id===i.toHandle.id&&te.to.x===i.to.x&&te.to.y===i.to.y)return;let a=P??r.toHandle;if(y(a&&O?as({x:a.x,y:a.y},S.value):H,a,ac(!!a,O)),te=i,!P&&!O&&!k)return $s(V);D&&D.source!==D.target&&k&&($s(V),V=k,k.classList.add(`connecting`,`vue-flow__handle-connecting`),k.classList.toggle(`valid`,!!O),k.classList.toggle(`vue-flow__handle-valid`,!!O))},p=function(e){`touches`in e&&e.touches.length>0||((P||k)&&D&&O&&(a?a(e,D):x.connect(D)),x.connectEnd(e),i&&o?.(e),$s(V),cancelAnimationFrame(F),b(e),U=!1,O=!1,D=null,k=null,A.removeEventListener(`mousemove`,n),A.removeEventListener(`mouseup`,p),A.removeEventListener(`touchmove`,n),A.removeEventListener(`touchend`,p))},M=g(q(t)),N=q(r)||T.value||Mc;!N&&M&&(N=(f?M.isValidSourcePos:M.isValidTargetPos)||Mc);let P,F=0,{x:I,y:L}=Js(d),R=ic(q(i),j),z=c.value?.getBoundingClientRect();if(!z||!R)return;let B=sc(q(t),R,q(e),E.value,l.value);if(!B)return;let V,H=Js(d,z),U=!1,W=()=>{if(!m.value)return;let[e,t]=Ss(H,z,h.value);_({x:e,y:t}),F=requestAnimationFrame(W)},G={...B,nodeId:q(t),type:R,position:B.position},ee=E.value.get(q(t)),K={inProgress:!0,isValid:null,from:zs(ee,G,Z.Left,!0),fromHandle:G,fromPosition:G.position,fromNode:ee,to:H,toHandle:null,toPosition:cc[G.position],toNode:null};v({nodeId:q(t),id:q(e),type:R,position:j?.getAttribute(`data-handlepos`)||Z.Top,...H},{x:I-z.left,y:L-z.top}),x.connectStart({event:d,nodeId:q(t),handleId:q(e),handleType:R});let te=K;A.addEventListener(`mousemove`,n),A.addEventListener(`mouseup`,p),A.addEventListener(`touchmove`,n),A.addEventListener(`touchend`,p)}}function j(i){if(!d.value)return;let a=q(n)===`target`;if(!f.value){x.clickConnectStart({event:i,nodeId:q(t),handleId:q(e)}),v({nodeId:q(t),type:q(n),id:q(e),position:Z.Top,...Js(i)},void 0,!0);return}let o=q(r)||T.value||Mc,c=g(q(t));if(!o&&c&&(o=(a?c.isValidSourcePos:c.isValidTargetPos)||Mc),c&&(c.connectable===void 0?p.value:c.connectable)===!1)return;let u=Ko(i.target),m=rc(i,{handle:{nodeId:q(t),id:q(e),type:q(n),position:Z.Top,...Js(i)},connectionMode:l.value,fromNodeId:f.value.nodeId,fromHandleId:f.value.id??null,fromType:f.value.type,isValidConnection:o,doc:u,lib:`vue`,flowId:s,nodeLookup:E.value},C.value,w.value,g,E.value),h=m.connection?.source===m.connection?.target;m.isValid&&m.connection&&!h&&x.connect(m.connection),x.clickConnectEnd(i),b(i,!0)}return{handlePointerDown:A,handleClick:j}}function Pc(){return x(Cc,``)}function Fc(e){let t=e??Pc()??``,n=x(wc,R(null)),{findNode:r,edges:i,emits:a}=$(),o=r(t);return o||a.error(new Gs(Us.NODE_NOT_FOUND,t)),{id:t,nodeEl:n,node:o,parentNode:s(()=>r(o.parentNode)),connectedEdges:s(()=>fs([o],i.value))}}function Ic(){return{doubleClick:Q(),click:Q(),mouseEnter:Q(),mouseMove:Q(),mouseLeave:Q(),contextMenu:Q(),dragStart:Q(),drag:Q(),dragStop:Q()}}function Lc(e,t){let n=Ic();return n.doubleClick.on(n=>{var r,i;t.nodeDoubleClick(n),(i=(r=e.events)?.doubleClick)==null||i.call(r,n)}),n.click.on(n=>{var r,i;t.nodeClick(n),(i=(r=e.events)?.click)==null||i.call(r,n)}),n.mouseEnter.on(n=>{var r,i;t.nodeMouseEnter(n),(i=(r=e.events)?.mouseEnter)==null||i.call(r,n)}),n.mouseMove.on(n=>{var r,i;t.nodeMouseMove(n),(i=(r=e.events)?.mouseMove)==null||i.call(r,n)}),n.mouseLeave.on(n=>{var r,i;t.nodeMouseLeave(n),(i=(r=e.events)?.mouseLeave)==null||i.call(r,n)}),n.contextMenu.on(n=>{var r,i;t.nodeContextMenu(n),(i=(r=e.events)?.contextMenu)==null||i.call(r,n)}),n.dragStart.on(n=>{var r,i;t.nodeDragStart(n),(i=(r=e.events)?.dragStart)==null||i.call(r,n)}),n.drag.on(n=>{var r,i;t.nodeDrag(n),(i=(r=e.events)?.drag)==null||i.call(r,n)}),n.dragStop.on(n=>{var r,i;t.nodeDragStop(n),(i=(r=e.events)?.dragStop)==null||i.call(r,n)}),Object.entries(n).reduce((e,[t,n])=>(e.emit[t]=n.trigger,e.on[t]=n.on,e),{emit:{},on:{}})}function Rc(){let{getSelectedNodes:e,nodeExtent:t,updateNodePositions:n,findNode:r,snapGrid:i,snapToGrid:a,nodesDraggable:o,emits:s}=$();return(c,l=!1)=>{let u=a.value?i.value[0]:5,d=a.value?i.value[1]:5,f=l?4:1,p=c.x*u*f,m=c.y*d*f,h=[];for(let n of e.value)if(n.draggable||o&&n.draggable===void 0){let{position:e}=Rs(n,{x:n.computedPosition.x+p,y:n.computedPosition.y+m},s.error,t.value,n.parentNode?r(n.parentNode):void 0);h.push({id:n.id,position:e,from:n.position,distance:{x:c.x,y:c.y},dimensions:n.dimensions})}n(h,!0,!1)}}var zc=.1,Bc=e=>((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2;function Vc(){return uc(`Viewport not initialized yet.`),Promise.resolve(!1)}var Hc={zoomIn:Vc,zoomOut:Vc,zoomTo:Vc,fitView:Vc,setCenter:Vc,fitBounds:Vc,project:e=>e,screenToFlowCoordinate:e=>e,flowToScreenCoordinate:e=>e,setViewport:Vc,setTransform:Vc,getViewport:()=>({x:0,y:0,zoom:1}),getTransform:()=>({x:0,y:0,zoom:1}),viewportInitialized:!1};function Uc(e){function t(t,n){return new Promise(r=>{e.d3Selection&&e.d3Zoom?e.d3Zoom.interpolate(n?.interpolate===`linear`?ni:gi).scaleBy(Wc(e.d3Selection,n?.duration,n?.ease,()=>{r(!0)}),t):r(!1)})}function n(t,n,r,i){return new Promise(a=>{var o;let{x:s,y:c}=Go({x:-t,y:-n},e.translateExtent),l=po.translate(-s,-c).scale(r);e.d3Selection&&e.d3Zoom?(o=e.d3Zoom)==null||o.interpolate(i?.interpolate===`linear`?ni:gi).transform(Wc(e.d3Selection,i?.duration,i?.ease,()=>{a(!0)}),l):a(!1)})}return s(()=>e.d3Zoom&&e.d3Selection&&e.dimensions.width&&e.dimensions.height?{viewportInitialized:!0,zoomIn:e=>t(1.2,e),zoomOut:e=>t(1/1.2,e),zoomTo:(t,n)=>new Promise(r=>{e.d3Selection&&e.d3Zoom?e.d3Zoom.interpolate(n?.interpolate===`linear`?ni:gi).scaleTo(Wc(e.d3Selection,n?.duration,n?.ease,()=>{r(!0)}),t):r(!1)}),setViewport:(e,t)=>n(e.x,e.y,e.zoom,t),setTransform:(e,t)=>n(e.x,e.y,e.zoom,t),getViewport:()=>({x:e.viewport.x,y:e.viewport.y,zoom:e.viewport.zoom}),getTransform:()=>({x:e.viewport.x,y:e.viewport.y,zoom:e.viewport.zoom}),fitView:(t={padding:zc,includeHiddenNodes:!1,duration:0})=>{let r=[];for(let n of e.nodes)n.dimensions.width&&n.dimensions.height&&(t?.includeHiddenNodes||!n.hidden)&&(!t.nodes?.length||t.nodes?.length&&t.nodes.includes(n.id))&&r.push(n);if(!r.length)return Promise.resolve(!1);let{x:i,y:a,zoom:o}=gs(us(r),e.dimensions.width,e.dimensions.height,t.minZoom??e.minZoom,t.maxZoom??e.maxZoom,t.padding??zc);return n(i,a,o,t)},setCenter:(t,r,i)=>{let a=i?.zoom===void 0?e.maxZoom:i.zoom;return n(e.dimensions.width/2-t*a,e.dimensions.height/2-r*a,a,i)},fitBounds:(t,r={padding:zc})=>{let{x:i,y:a,zoom:o}=gs(t,e.dimensions.width,e.dimensions.height,e.minZoom,e.maxZoom,r.padding??zc);return n(i,a,o,r)},project:t=>os(t,e.viewport,e.snapToGrid,e.snapGrid),screenToFlowCoordinate:t=>{if(e.vueFlowRef){let{x:n,y:r}=e.vueFlowRef.getBoundingClientRect();return os({x:t.x-n,y:t.y-r},e.viewport,e.snapToGrid,e.snapGrid)}return{x:0,y:0}},flowToScreenCoordinate:t=>{if(e.vueFlowRef){let{x:n,y:r}=e.vueFlowRef.getBoundingClientRect();return as({x:t.x+n,y:t.y+r},e.viewport)}return{x:0,y:0}}}:Hc)}function Wc(e,t=0,n=Bc,r=()=>{}){let i=typeof t==`number`&&t>0;return i||r(),i?e.transition().duration(t).ease(n).on(`end`,r):e}function Gc(e,t,n){let r=_(!0);return r.run(()=>{r.run(()=>{let t,r,i=!!(n.nodes.value.length||n.edges.value.length);t=xe([e.modelValue,()=>e.modelValue?.value?.length],([e])=>{e&&Array.isArray(e)&&(r?.pause(),n.setElements(e),!r&&!i&&e.length?i=!0:r?.resume())}),r=xe([n.nodes,n.edges,()=>n.edges.value.length,()=>n.nodes.value.length],([n,r])=>{e.modelValue?.value&&Array.isArray(e.modelValue.value)&&(t?.pause(),e.modelValue.value=[...n,...r],E(()=>{t?.resume()}))},{immediate:i}),M(()=>{t?.stop(),r?.stop()})}),r.run(()=>{let t,r,i=!!n.nodes.value.length;t=xe([e.nodes,()=>e.nodes?.value?.length],([e])=>{e&&Array.isArray(e)&&(r?.pause(),n.setNodes(e),!r&&!i&&e.length?i=!0:r?.resume())}),r=xe([n.nodes,()=>n.nodes.value.length],([n])=>{e.nodes?.value&&Array.isArray(e.nodes.value)&&(t?.pause(),e.nodes.value=[...n],E(()=>{t?.resume()}))},{immediate:i}),M(()=>{t?.stop(),r?.stop()})}),r.run(()=>{let t,r,i=!!n.edges.value.length;t=xe([e.edges,()=>e.edges?.value?.length],([e])=>{e&&Array.isArray(e)&&(r?.pause(),n.setEdges(e),!r&&!i&&e.length?i=!0:r?.resume())}),r=xe([n.edges,()=>n.edges.value.length],([n])=>{e.edges?.value&&Array.isArray(e.edges.value)&&(t?.pause(),e.edges.value=[...n],E(()=>{t?.resume()}))},{immediate:i}),M(()=>{t?.stop(),r?.stop()})}),r.run(()=>{Y(()=>t.minZoom,()=>{t.minZoom&&mc(t.minZoom)&&n.setMinZoom(t.minZoom)},{immediate:!0})}),r.run(()=>{Y(()=>t.maxZoom,()=>{t.maxZoom&&mc(t.maxZoom)&&n.setMaxZoom(t.maxZoom)},{immediate:!0})}),r.run(()=>{Y(()=>t.translateExtent,()=>{t.translateExtent&&mc(t.translateExtent)&&n.setTranslateExtent(t.translateExtent)},{immediate:!0})}),r.run(()=>{Y(()=>t.nodeExtent,()=>{t.nodeExtent&&mc(t.nodeExtent)&&n.setNodeExtent(t.nodeExtent)},{immediate:!0})}),r.run(()=>{Y(()=>t.applyDefault,()=>{mc(t.applyDefault)&&(n.applyDefault.value=t.applyDefault)},{immediate:!0})}),r.run(()=>{let e=async e=>{let r=e;typeof t.autoConnect==`function`&&(r=await t.autoConnect(e)),r!==!1&&n.addEdges([r])};Y(()=>t.autoConnect,()=>{mc(t.autoConnect)&&(n.autoConnect.value=t.autoConnect)},{immediate:!0}),Y(n.autoConnect,(t,r,i)=>{t?n.onConnect(e):n.hooks.value.connect.off(e),i(()=>{n.hooks.value.connect.off(e)})},{immediate:!0})}),(()=>{let e=[`id`,`modelValue`,`translateExtent`,`nodeExtent`,`edges`,`nodes`,`maxZoom`,`minZoom`,`applyDefault`,`autoConnect`];for(let i of Object.keys(t)){let a=i;if(!e.includes(a)){let e=K(()=>t[a]),i=n[a];C(i)&&r.run(()=>{Y(e,e=>{mc(e)&&(i.value=e)},{immediate:!0})})}}})()}),()=>r.stop()}function Kc(){return{edgesChange:Q(),nodesChange:Q(),nodeDoubleClick:Q(),nodeClick:Q(),nodeMouseEnter:Q(),nodeMouseMove:Q(),nodeMouseLeave:Q(),nodeContextMenu:Q(),nodeDragStart:Q(),nodeDrag:Q(),nodeDragStop:Q(),nodesInitialized:Q(),miniMapNodeClick:Q(),miniMapNodeDoubleClick:Q(),miniMapNodeMouseEnter:Q(),miniMapNodeMouseMove:Q(),miniMapNodeMouseLeave:Q(),connect:Q(),connectStart:Q(),connectEnd:Q(),clickConnectStart:Q(),clickConnectEnd:Q(),paneReady:Q(),init:Q(),move:Q(),moveStart:Q(),moveEnd:Q(),selectionDragStart:Q(),selectionDrag:Q(),selectionDragStop:Q(),selectionContextMenu:Q(),selectionStart:Q(),selectionEnd:Q(),viewportChangeStart:Q(),viewportChange:Q(),viewportChangeEnd:Q(),paneScroll:Q(),paneClick:Q(),paneContextMenu:Q(),paneMouseEnter:Q(),paneMouseMove:Q(),paneMouseLeave:Q(),edgeContextMenu:Q(),edgeMouseEnter:Q(),edgeMouseMove:Q(),edgeMouseLeave:Q(),edgeDoubleClick:Q(),edgeClick:Q(),edgeUpdateStart:Q(),edgeUpdate:Q(),edgeUpdateEnd:Q(),updateNodeInternals:Q(),error:Q(e=>uc(e.message))}}function qc(e,t){let n=v();k(()=>{for(let[n,i]of Object.entries(t.value))i.setEmitter(t=>{e(n,t)}),le(i.removeEmitter),i.setHasEmitListeners(()=>r(n)),le(i.removeHasEmitListeners)});function r(e){let t=Jc(e);return!!n?.vnode.props?.[t]}}function Jc(e){let[t,...n]=e.split(`:`);return`on${t.replace(/(?:^|-)(\w)/g,(e,t)=>t.toUpperCase())}${n.length?`:${n.join(`:`)}`:``}`}function Yc(){return{vueFlowRef:null,viewportRef:null,nodes:[],edges:[],connectionLookup:/* @__PURE__ */ new Map,nodeTypes:{},edgeTypes:{},initialized:!1,dimensions:{width:0,height:0},viewport:{x:0,y:0,zoom:1},d3Zoom:null,d3Selection:null,d3ZoomHandler:null,minZoom:.5,maxZoom:2,translateExtent:[[-1/0,-1/0],[1/0,1/0]],nodeExtent:[[-1/0,-1/0],[1/0,1/0]],selectionMode:Co.Full,paneDragging:!1,preventScrolling:!0,zoomOnScroll:!0,zoomOnPinch:!0,zoomOnDoubleClick:!0,panOnScroll:!1,panOnScrollSpeed:.5,panOnScrollMode:Do.Free,paneClickDistance:0,panOnDrag:!0,edgeUpdaterRadius:10,onlyRenderVisibleElements:!1,defaultViewport:{x:0,y:0,zoom:1},nodesSelectionActive:!1,userSelectionActive:!1,userSelectionRect:null,defaultMarkerColor:`#b1b1b7`,connectionLineStyle:{},connectionLineType:null,connectionLineOptions:{type:wo.Bezier,style:{}},connectionMode:To.Loose,connectionStartHandle:null,connectionEndHandle:null,connectionClickStartHandle:null,connectionPosition:{x:NaN,y:NaN},connectionRadius:20,connectOnClick:!0,connectionStatus:null,isValidConnection:null,snapGrid:[15,15],snapToGrid:!1,edgesUpdatable:!1,edgesFocusable:!0,nodesFocusable:!0,nodesConnectable:!0,nodesDraggable:!0,nodeDragThreshold:1,elementsSelectable:!0,selectNodesOnDrag:!0,multiSelectionActive:!1,selectionKeyCode:`Shift`,multiSelectionKeyCode:Ys()?`Meta`:`Control`,zoomActivationKeyCode:Ys()?`Meta`:`Control`,deleteKeyCode:`Backspace`,panActivationKeyCode:`Space`,hooks:Kc(),applyDefault:!0,autoConnect:!1,fitViewOnInit:!1,fitViewOnInitDone:!1,noDragClassName:`nodrag`,noWheelClassName:`nowheel`,noPanClassName:`nopan`,defaultEdgeOptions:void 0,elevateEdgesOnSelect:!1,elevateNodesOnSelect:!0,autoPanOnNodeDrag:!0,autoPanOnConnect:!0,autoPanSpeed:15,disableKeyboardA11y:!1,ariaLiveMessage:``}}var Xc=[`id`,`vueFlowRef`,`viewportRef`,`initialized`,`modelValue`,`nodes`,`edges`,`maxZoom`,`minZoom`,`translateExtent`,`hooks`,`defaultEdgeOptions`];function Zc(e,t,n){let r=Uc(e),i=t=>{let n=t??[];e.hooks.updateNodeInternals.trigger(n)},a=t=>ns(t,e.nodes,e.edges),o=t=>ts(t,e.nodes,e.edges),s=t=>fs(t,e.edges),c=({id:t,type:n,nodeId:r})=>{let i=t?`-${n}-${t}`:`-${n}`;return Array.from(e.connectionLookup.get(`${r}${i}`)?.values()??[])},l=e=>{if(e)return t.value.get(e)},u=e=>{if(e)return n.value.get(e)},d=(t,n,r)=>{let i=[];for(let e of t){let t={id:e.id,type:`position`,dragging:r,from:e.from};if(n&&(t.position=e.position,e.parentNode)){let n=l(e.parentNode);t.position={x:t.position.x-(n?.computedPosition?.x??0),y:t.position.y-(n?.computedPosition?.y??0)}}i.push(t)}i?.length&&e.hooks.nodesChange.trigger(i)},f=t=>{if(!e.vueFlowRef)return;let n=e.vueFlowRef.querySelector(`.vue-flow__transformationpane`);if(!n)return;let i=window.getComputedStyle(n),{m22:a}=new window.DOMMatrixReadOnly(i.transform),o=[];for(let e of t){let t=e,n=l(t.id);if(n){let e=Uo(t.nodeElement);if(e.width&&e.height&&(n.dimensions.width!==e.width||n.dimensions.height!==e.height||t.forceUpdate)){let r=t.nodeElement.getBoundingClientRect();n.dimensions=e,n.handleBounds.source=fc(`source`,t.nodeElement,r,a,n.id),n.handleBounds.target=fc(`target`,t.nodeElement,r,a,n.id),o.push({id:n.id,type:`dimensions`,dimensions:e})}}}!e.fitViewOnInitDone&&e.fitViewOnInit&&r.value.fitView().then(()=>{e.fitViewOnInitDone=!0}),o.length&&e.hooks.nodesChange.trigger(o)},p=(r,i)=>{let a=/* @__PURE__ */ new Set,o=/* @__PURE__ */ new Set;for(let e of r)Jo(e)?a.add(e.id):qo(e)&&o.add(e.id);let s=ks(t.value,a,!0),c=ks(n.value,o);if(e.multiSelectionActive){for(let e of a)s.push(Ts(e,i));for(let e of o)c.push(Ts(e,i))}s.length&&e.hooks.nodesChange.trigger(s),c.length&&e.hooks.edgesChange.trigger(c)},m=r=>{if(e.multiSelectionActive){let t=r.map(e=>Ts(e.id,!0));e.hooks.nodesChange.trigger(t)}else e.hooks.nodesChange.trigger(ks(t.value,new Set(r.map(e=>e.id)),!0)),e.hooks.edgesChange.trigger(ks(n.value))},h=r=>{if(e.multiSelectionActive){let t=r.map(e=>Ts(e.id,!0));e.hooks.edgesChange.trigger(t)}else e.hooks.edgesChange.trigger(ks(n.value,new Set(r.map(e=>e.id)))),e.hooks.nodesChange.trigger(ks(t.value,/* @__PURE__ */ new Set,!0))},g=e=>{p(e,!0)},_=t=>{let n=(t||e.nodes).map(e=>(e.selected=!1,Ts(e.id,!1)));e.hooks.nodesChange.trigger(n)},v=t=>{let n=(t||e.edges).map(e=>(e.selected=!1,Ts(e.id,!1)));e.hooks.edgesChange.trigger(n)},y=t=>{if(!t||!t.length)return p([],!1);let n=t.reduce((e,t)=>{let n=Ts(t.id,!1);return Jo(t)?e.nodes.push(n):e.edges.push(n),e},{nodes:[],edges:[]});n.nodes.length&&e.hooks.nodesChange.trigger(n.nodes),n.edges.length&&e.hooks.edgesChange.trigger(n.edges)},b=t=>{var n;(n=e.d3Zoom)==null||n.scaleExtent([t,e.maxZoom]),e.minZoom=t},x=t=>{var n;(n=e.d3Zoom)==null||n.scaleExtent([e.minZoom,t]),e.maxZoom=t},S=t=>{var n;(n=e.d3Zoom)==null||n.translateExtent(t),e.translateExtent=t},C=t=>{e.nodeExtent=t,i()},w=t=>{var n;(n=e.d3Zoom)==null||n.clickDistance(t)},T=t=>{e.nodesDraggable=t,e.nodesConnectable=t,e.elementsSelectable=t},E=t=>{let n=t instanceof Function?t(e.nodes):t;(e.initialized||n.length)&&(e.nodes=_c(n,l,e.hooks.error.trigger))},D=t=>{let r=t instanceof Function?t(e.edges):t;if(!e.initialized&&!r.length)return;let i=xc(r,e.isValidConnection,l,u,e.hooks.error.trigger,e.defaultEdgeOptions,e.nodes,e.edges);yc(e.connectionLookup,n.value,i),e.edges=i},O=t=>{let n=t instanceof Function?t([...e.nodes,...e.edges]):t;(e.initialized||n.length)&&(E(n.filter(Jo)),D(n.filter(qo)))},k=t=>{let n=t instanceof Function?t(e.nodes):t;n=Array.isArray(n)?n:[n];let r=_c(n,l,e.hooks.error.trigger),i=[];for(let e of r)i.push(Es(e));i.length&&e.hooks.nodesChange.trigger(i)},A=t=>{let n=t instanceof Function?t(e.edges):t;n=Array.isArray(n)?n:[n];let r=xc(n,e.isValidConnection,l,u,e.hooks.error.trigger,e.defaultEdgeOptions,e.nodes,e.edges),i=[];for(let e of r)i.push(Es(e));i.length&&e.hooks.edgesChange.trigger(i)},j=(t,n=!0,r=!1)=>{let i=t instanceof Function?t(e.nodes):t,a=Array.isArray(i)?i:[i],o=[],c=[];function u(e){let t=s(e);for(let e of t)(!mc(e.deletable)||e.deletable)&&c.push(Os(e.id,e.source,e.target,e.sourceHandle,e.targetHandle))}function d(t){let r=[];for(let n of e.nodes)n.parentNode===t&&r.push(n);if(r.length){for(let e of r)o.push(Ds(e.id));n&&u(r);for(let e of r)d(e.id)}}for(let e of a){let t=typeof e==`string`?l(e):e;t&&(!mc(t.deletable)||t.deletable)&&(o.push(Ds(t.id)),n&&u([t]),r&&d(t.id))}c.length&&e.hooks.edgesChange.trigger(c),o.length&&e.hooks.nodesChange.trigger(o)},M=t=>{let n=t instanceof Function?t(e.edges):t,r=Array.isArray(n)?n:[n],i=[];for(let e of r){let t=typeof e==`string`?u(e):e;t&&(!mc(t.deletable)||t.deletable)&&i.push(Os(typeof e==`string`?e:e.id,t.source,t.target,t.sourceHandle,t.targetHandle))}e.hooks.edgesChange.trigger(i)},N=(t,r,i=!0)=>{let a=u(t.id);if(!a)return!1;let o=e.edges.indexOf(a),s=gc(t,r,a,i,e.hooks.error.trigger);if(s){let[t]=xc([s],e.isValidConnection,l,u,e.hooks.error.trigger,e.defaultEdgeOptions,e.nodes,e.edges);return e.edges=e.edges.map((e,n)=>n===o?t:e),yc(e.connectionLookup,n.value,[t]),t}return!1},P=(e,t,n={replace:!1})=>{let r=u(e);if(!r)return;let i=typeof t==`function`?t(r):t;r.data=n.replace?i:{...r.data,...i}},F=t=>ws(t,e.nodes),I=t=>{let r=ws(t,e.edges);return yc(e.connectionLookup,n.value,r),r},L=(t,n,r={replace:!1})=>{let i=l(t);if(!i)return;let a=typeof n==`function`?n(i):n;r.replace?e.nodes.splice(e.nodes.indexOf(i),1,a):Object.assign(i,a)},R=(e,t,n={replace:!1})=>{let r=l(e);if(!r)return;let i=typeof t==`function`?t(r):t;r.data=n.replace?i:{...r.data,...i}},z=(t,n,r=!1)=>{r?e.connectionClickStartHandle=t:e.connectionStartHandle=t,e.connectionEndHandle=null,e.connectionStatus=null,n&&(e.connectionPosition=n)},B=(t,n=null,r=null)=>{e.connectionStartHandle&&(e.connectionPosition=t,e.connectionEndHandle=n,e.connectionStatus=r)},V=(t,n)=>{e.connectionPosition={x:NaN,y:NaN},e.connectionEndHandle=null,e.connectionStatus=null,n?e.connectionClickStartHandle=null:e.connectionStartHandle=null},H=e=>{let t=Zo(e),n=t?null:Yo(e)?e:l(e.id);return!t&&!n?[null,null,t]:[t?e:Vo(n),n,t]},U=(t,n=!0,r=e.nodes)=>{let[i,a,o]=H(t);if(!i)return[];let s=[];for(let t of r||e.nodes){if(!o&&(t.id===a.id||!t.computedPosition))continue;let e=Vo(t),r=Ho(e,i);(n&&r>0||r>=e.width*e.height||r>=Number(i.width)*Number(i.height))&&s.push(t)}return s},W=(e,t,n=!0)=>{let[r]=H(e);if(!r)return!1;let i=Ho(r,t);return n&&i>0||i>=Number(r.width)*Number(r.height)},G=t=>{let{viewport:n,dimensions:r,d3Zoom:i,d3Selection:a,translateExtent:o}=e;if(!i||!a||!t.x&&!t.y)return!1;let s=po.translate(n.x+t.x,n.y+t.y).scale(n.zoom),c=[[0,0],[r.width,r.height]],l=i.constrain()(s,c,o),u=e.viewport.x!==l.x||e.viewport.y!==l.y||e.viewport.zoom!==l.k;return i.transform(a,l),u},ee=t=>{let n=t instanceof Function?t(e):t,r=[`d3Zoom`,`d3Selection`,`d3ZoomHandler`,`viewportRef`,`vueFlowRef`,`dimensions`,`hooks`];mc(n.defaultEdgeOptions)&&(e.defaultEdgeOptions=n.defaultEdgeOptions);let i=n.modelValue||n.nodes||n.edges?[]:void 0;i&&(n.modelValue&&i.push(...n.modelValue),n.nodes&&i.push(...n.nodes),n.edges&&i.push(...n.edges),O(i));let a=()=>{mc(n.maxZoom)&&x(n.maxZoom),mc(n.minZoom)&&b(n.minZoom),mc(n.translateExtent)&&S(n.translateExtent)};for(let t of Object.keys(n)){let i=t,a=n[i];![...Xc,...r].includes(i)&&mc(a)&&(e[i]=a)}we(()=>e.d3Zoom).not.toBeNull().then(a),e.initialized||=!0};return{updateNodePositions:d,updateNodeDimensions:f,setElements:O,setNodes:E,setEdges:D,addNodes:k,addEdges:A,removeNodes:j,removeEdges:M,findNode:l,findEdge:u,updateEdge:N,updateEdgeData:P,updateNode:L,updateNodeData:R,applyEdgeChanges:I,applyNodeChanges:F,addSelectedElements:g,addSelectedNodes:m,addSelectedEdges:h,setMinZoom:b,setMaxZoom:x,setTranslateExtent:S,setNodeExtent:C,setPaneClickDistance:w,removeSelectedElements:y,removeSelectedNodes:_,removeSelectedEdges:v,startConnection:z,updateConnection:B,endConnection:V,setInteractive:T,setState:ee,getIntersectingNodes:U,getIncomers:a,getOutgoers:o,getConnectedEdges:s,getHandleConnections:c,isNodeIntersecting:W,panBy:G,fitView:e=>r.value.fitView(e),zoomIn:e=>r.value.zoomIn(e),zoomOut:e=>r.value.zoomOut(e),zoomTo:(e,t)=>r.value.zoomTo(e,t),setViewport:(e,t)=>r.value.setViewport(e,t),setTransform:(e,t)=>r.value.setTransform(e,t),getViewport:()=>r.value.getViewport(),getTransform:()=>r.value.getTransform(),setCenter:(e,t,n)=>r.value.setCenter(e,t,n),fitBounds:(e,t)=>r.value.fitBounds(e,t),project:e=>r.value.project(e),screenToFlowCoordinate:e=>r.value.screenToFlowCoordinate(e),flowToScreenCoordinate:e=>r.value.flowToScreenCoordinate(e),toObject:()=>{let t=[],n=[];for(let n of e.nodes){let{computedPosition:e,handleBounds:r,selected:i,dimensions:a,isParent:o,resizing:s,dragging:c,events:l,...u}=n;t.push(u)}for(let t of e.edges){let{selected:e,sourceNode:r,targetNode:i,events:a,...o}=t;n.push(o)}return JSON.parse(JSON.stringify({nodes:t,edges:n,position:[e.viewport.x,e.viewport.y],zoom:e.viewport.zoom,viewport:e.viewport}))},fromObject:t=>new Promise(n=>{let{nodes:i,edges:a,position:o,zoom:s,viewport:c}=t;i&&E(i),a&&D(a);let[l,u]=c?.x&&c?.y?[c.x,c.y]:o??[null,null];if(l&&u){let t=c?.zoom||s||e.viewport.zoom;return we(()=>r.value.viewportInitialized).toBe(!0).then(()=>{r.value.setViewport({x:l,y:u,zoom:t}).then(()=>{n(!0)})})}n(!0)}),updateNodeInternals:i,viewportHelper:r,$reset:()=>{let t=Yc();if(e.edges=[],e.nodes=[],e.d3Zoom&&e.d3Selection){let n=po.translate(t.defaultViewport.x??0,t.defaultViewport.y??0).scale(Wo(t.defaultViewport.zoom??1,t.minZoom,t.maxZoom)),r=e.viewportRef.getBoundingClientRect(),i=[[0,0],[r.width,r.height]],a=e.d3Zoom.constrain()(n,i,t.translateExtent);e.d3Zoom.transform(e.d3Selection,a)}ee(t)},$destroy:()=>{}}}var Qc=[`data-id`,`data-handleid`,`data-nodeid`,`data-handlepos`],$c=/* @__PURE__ */ g({name:`Handle`,compatConfig:{MODE:3},props:{id:{default:null},type:{},position:{default:()=>Z.Top},isValidConnection:{type:Function},connectable:{type:[Boolean,Number,String,Function],default:void 0},connectableStart:{type:Boolean,default:!0},connectableEnd:{type:Boolean,default:!0}},setup(e,{expose:t}){let n=f(e,[`position`,`connectable`,`connectableStart`,`connectableEnd`,`id`]),r=K(()=>n.type??`source`),i=K(()=>n.isValidConnection??null),{id:a,connectionStartHandle:o,connectionClickStartHandle:c,connectionEndHandle:l,vueFlowRef:d,nodesConnectable:p,noDragClassName:m,noPanClassName:h}=$(),{id:g,node:_,nodeEl:v,connectedEdges:y}=Fc(),b=R(),x=K(()=>e.connectableStart===void 0||e.connectableStart),S=K(()=>e.connectableEnd===void 0||e.connectableEnd),C=K(()=>o.value?.nodeId===g&&o.value?.id===e.id&&o.value?.type===r.value||l.value?.nodeId===g&&l.value?.id===e.id&&l.value?.type===r.value),w=K(()=>c.value?.nodeId===g&&c.value?.id===e.id&&c.value?.type===r.value),{handlePointerDown:T,handleClick:E}=Nc({nodeId:g,handleId:e.id,isValidConnection:i,type:r}),O=s(()=>typeof e.connectable==`string`&&e.connectable===`single`?!y.value.some(t=>{let n=t[`${r.value}Handle`];return t[r.value]===g?!n||n===e.id:!1}):typeof e.connectable==`number`?y.value.filter(t=>{let n=t[`${r.value}Handle`];return t[r.value]===g?!n||n===e.id:!1}).length<e.connectable:typeof e.connectable==`function`?e.connectable(_,y.value):mc(e.connectable)?e.connectable:p.value);j(()=>{if(!_.dimensions.width||!_.dimensions.height)return;let t=_.handleBounds[r.value]?.find(t=>t.id===e.id);if(!d.value||t)return;let n=d.value.querySelector(`.vue-flow__transformationpane`);if(!v.value||!b.value||!n||!e.id)return;let i=v.value.getBoundingClientRect(),a=b.value.getBoundingClientRect(),o=window.getComputedStyle(n),{m22:s}=new window.DOMMatrixReadOnly(o.transform),c={id:e.id,position:e.position,x:(a.left-i.left)/s,y:(a.top-i.top)/s,type:r.value,nodeId:g,...Uo(b.value)};_.handleBounds[r.value]=[..._.handleBounds[r.value]??[],c]});function k(e){let t=Ks(e);O.value&&x.value&&(t&&e.button===0||!t)&&T(e)}function A(e){g&&(c.value||x.value)&&O.value&&E(e)}return t({handleClick:E,handlePointerDown:T,onClick:A,onPointerDown:k}),(t,n)=>(P(),u(`div`,{ref_key:`handle`,ref:b,"data-id":`${J(a)}-${J(g)}-${e.id}-${r.value}`,"data-handleid":e.id,"data-nodeid":J(g),"data-handlepos":t.position,class:D([`vue-flow__handle`,[`vue-flow__handle-${t.position}`,`vue-flow__handle-${e.id}`,J(m),J(h),r.value,{connectable:O.value,connecting:w.value,connectablestart:x.value,connectableend:S.value,connectionindicator:O.value&&(x.value&&!C.value||S.value&&C.value)}]]),onMousedown:k,onTouchstartPassive:k,onClick:A},[B(t.$slots,`default`,{id:t.id})],42,Qc))}}),el=function({sourcePosition:e=Z.Bottom,targetPosition:t=Z.Top,label:n,connectable:r=!0,isValidTargetPos:i,isValidSourcePos:a,data:s}){let c=s.label??n;return[b($c,{type:`target`,position:t,connectable:r,isValidConnection:i}),typeof c!=`string`&&c?b(c):b(o,[c]),b($c,{type:`source`,position:e,connectable:r,isValidConnection:a})]};el.props=[`sourcePosition`,`targetPosition`,`label`,`isValidTargetPos`,`isValidSourcePos`,`connectable`,`data`],el.inheritAttrs=!1,el.compatConfig={MODE:3};var tl=el,nl=function({targetPosition:e=Z.Top,label:t,connectable:n=!0,isValidTargetPos:r,data:i}){let a=i.label??t;return[b($c,{type:`target`,position:e,connectable:n,isValidConnection:r}),typeof a!=`string`&&a?b(a):b(o,[a])]};nl.props=[`targetPosition`,`label`,`isValidTargetPos`,`connectable`,`data`],nl.inheritAttrs=!1,nl.compatConfig={MODE:3};var rl=nl,il=function({sourcePosition:e=Z.Bottom,label:t,connectable:n=!0,isValidSourcePos:r,data:i}){let a=i.label??t;return[typeof a!=`string`&&a?b(a):b(o,[a]),b($c,{type:`source`,position:e,connectable:n,isValidConnection:r})]};il.props=[`sourcePosition`,`label`,`isValidSourcePos`,`connectable`,`data`],il.inheritAttrs=!1,il.compatConfig={MODE:3};var al=il,ol=[`transform`],sl=[`width`,`height`,`x`,`y`,`rx`,`ry`],cl=[`y`],ll=/* @__PURE__ */ g({name:`EdgeText`,compatConfig:{MODE:3},props:{x:{},y:{},label:{},labelStyle:{default:()=>({})},labelShowBg:{type:Boolean,default:!0},labelBgStyle:{default:()=>({})},labelBgPadding:{default:()=>[2,4]},labelBgBorderRadius:{default:2}},setup(e){let t=R({x:0,y:0,width:0,height:0}),n=R(null),r=s(()=>`translate(${e.x-t.value.width/2} ${e.y-t.value.height/2})`);j(i),Y([()=>e.x,()=>e.y,n,()=>e.label],i);function i(){if(!n.value)return;let e=n.value.getBBox();(e.width!==t.value.width||e.height!==t.value.height)&&(t.value=e)}return(e,i)=>(P(),u(`g`,{transform:r.value,class:`vue-flow__edge-textwrapper`},[e.labelShowBg?(P(),u(`rect`,{key:0,class:`vue-flow__edge-textbg`,width:`${t.value.width+2*e.labelBgPadding[0]}px`,height:`${t.value.height+2*e.labelBgPadding[1]}px`,x:-e.labelBgPadding[0],y:-e.labelBgPadding[1],style:O(e.labelBgStyle),rx:e.labelBgBorderRadius,ry:e.labelBgBorderRadius},null,12,sl)):l(``,!0),d(`text`,T(e.$attrs,{ref_key:`el`,ref:n,class:`vue-flow__edge-text`,y:t.value.height/2,dy:`0.3em`,style:e.labelStyle}),[B(e.$slots,`default`,{},()=>[typeof e.label==`string`?(P(),u(o,{key:1},[p(G(e.label),1)],64)):(P(),c(H(e.label),{key:0}))])],16,cl)],8,ol))}}),ul=[`id`,`d`,`marker-end`,`marker-start`],dl=[`d`,`stroke-width`],fl=/* @__PURE__ */ g({name:`BaseEdge`,inheritAttrs:!1,compatConfig:{MODE:3},props:{id:{},labelX:{},labelY:{},path:{},label:{},markerStart:{},markerEnd:{},interactionWidth:{default:20},labelStyle:{},labelShowBg:{type:Boolean},labelBgStyle:{},labelBgPadding:{},labelBgBorderRadius:{}},setup(e,{expose:t}){let n=R(null),r=R(null),i=R(null),a=ne();return t({pathEl:n,interactionEl:r,labelEl:i}),(e,t)=>(P(),u(o,null,[d(`path`,T(J(a),{id:e.id,ref_key:`pathEl`,ref:n,d:e.path,class:`vue-flow__edge-path`,"marker-end":e.markerEnd,"marker-start":e.markerStart}),null,16,ul),e.interactionWidth?(P(),u(`path`,{key:0,ref_key:`interactionEl`,ref:r,fill:`none`,d:e.path,"stroke-width":e.interactionWidth,"stroke-opacity":0,class:`vue-flow__edge-interaction`},null,8,dl)):l(``,!0),e.label&&e.labelX&&e.labelY?(P(),c(ll,{key:1,ref_key:`labelEl`,ref:i,x:e.labelX,y:e.labelY,label:e.label,"label-show-bg":e.labelShowBg,"label-bg-style":e.labelBgStyle,"label-bg-padding":e.labelBgPadding,"label-bg-border-radius":e.labelBgBorderRadius,"label-style":e.labelStyle},null,8,[`x`,`y`,`label`,`label-show-bg`,`label-bg-style`,`label-bg-padding`,`label-bg-border-radius`,`label-style`])):l(``,!0)],64))}});function pl({sourceX:e,sourceY:t,targetX:n,targetY:r}){let i=Math.abs(n-e)/2,a=n<e?n+i:n-i,o=Math.abs(r-t)/2;return[a,r<t?r+o:r-o,i,o]}function ml({sourceX:e,sourceY:t,targetX:n,targetY:r,sourceControlX:i,sourceControlY:a,targetControlX:o,targetControlY:s}){let c=e*.125+i*.375+o*.375+n*.125,l=t*.125+a*.375+s*.375+r*.125;return[c,l,Math.abs(c-e),Math.abs(l-t)]}function hl(e,t){return e>=0?.5*e:t*25*Math.sqrt(-e)}function gl({pos:e,x1:t,y1:n,x2:r,y2:i,c:a}){let o,s;switch(e){case Z.Left:o=t-hl(t-r,a),s=n;break;case Z.Right:o=t+hl(r-t,a),s=n;break;case Z.Top:o=t,s=n-hl(n-i,a);break;case Z.Bottom:o=t,s=n+hl(i-n,a)}return[o,s]}function _l(e){let{sourceX:t,sourceY:n,sourcePosition:r=Z.Bottom,targetX:i,targetY:a,targetPosition:o=Z.Top,curvature:s=.25}=e,[c,l]=gl({pos:r,x1:t,y1:n,x2:i,y2:a,c:s}),[u,d]=gl({pos:o,x1:i,y1:a,x2:t,y2:n,c:s}),[f,p,m,h]=ml({sourceX:t,sourceY:n,targetX:i,targetY:a,sourceControlX:c,sourceControlY:l,targetControlX:u,targetControlY:d});return[`M${t},${n} C${c},${l} ${u},${d} ${i},${a}`,f,p,m,h]}function vl({pos:e,x1:t,y1:n,x2:r,y2:i}){let a,o;switch(e){case Z.Left:case Z.Right:a=.5*(t+r),o=n;break;case Z.Top:case Z.Bottom:a=t,o=.5*(n+i)}return[a,o]}function yl(e){let{sourceX:t,sourceY:n,sourcePosition:r=Z.Bottom,targetX:i,targetY:a,targetPosition:o=Z.Top}=e,[s,c]=vl({pos:r,x1:t,y1:n,x2:i,y2:a}),[l,u]=vl({pos:o,x1:i,y1:a,x2:t,y2:n}),[d,f,p,m]=ml({sourceX:t,sourceY:n,targetX:i,targetY:a,sourceControlX:s,sourceControlY:c,targetControlX:l,targetControlY:u});return[`M${t},${n} C${s},${c} ${l},${u} ${i},${a}`,d,f,p,m]}var bl={[Z.Left]:{x:-1,y:0},[Z.Right]:{x:1,y:0},[Z.Top]:{x:0,y:-1},[Z.Bottom]:{x:0,y:1}};function xl({source:e,sourcePosition:t=Z.Bottom,target:n}){return t===Z.Left||t===Z.Right?e.x<n.x?{x:1,y:0}:{x:-1,y:0}:e.y<n.y?{x:0,y:1}:{x:0,y:-1}}function Sl(e,t){return Math.sqrt((t.x-e.x)**2+(t.y-e.y)**2)}function Cl({source:e,sourcePosition:t=Z.Bottom,target:n,targetPosition:r=Z.Top,center:i,offset:a}){let o=bl[t],s=bl[r],c={x:e.x+o.x*a,y:e.y+o.y*a},l={x:n.x+s.x*a,y:n.y+s.y*a},u=xl({source:c,sourcePosition:t,target:l}),d=u.x===0?`y`:`x`,f=u[d],p,m,h,g={x:0,y:0},_={x:0,y:0},[v,y,b,x]=pl({sourceX:e.x,sourceY:e.y,targetX:n.x,targetY:n.y});if(o[d]*s[d]===-1){m=i.x??v,h=i.y??y;let e=[{x:m,y:c.y},{x:m,y:l.y}],t=[{x:c.x,y:h},{x:l.x,y:h}];p=o[d]===f?d===`x`?e:t:d===`x`?t:e}else{let i=[{x:c.x,y:l.y}],u=[{x:l.x,y:c.y}];if(p=d===`x`?o.x===f?u:i:o.y===f?i:u,t===r){let t=Math.abs(e[d]-n[d]);if(t<=a){let r=Math.min(a-1,a-t);o[d]===f?g[d]=(c[d]>e[d]?-1:1)*r:_[d]=(l[d]>n[d]?-1:1)*r}}if(t!==r){let e=d===`x`?`y`:`x`,t=o[d]===s[e],n=c[e]>l[e],r=c[e]<l[e];(o[d]===1&&(!t&&n||t&&r)||o[d]!==1&&(!t&&r||t&&n))&&(p=d===`x`?i:u)}let v={x:c.x+g.x,y:c.y+g.y},y={x:l.x+_.x,y:l.y+_.y};Math.max(Math.abs(v.x-p[0].x),Math.abs(y.x-p[0].x))>=Math.max(Math.abs(v.y-p[0].y),Math.abs(y.y-p[0].y))?(m=(v.x+y.x)/2,h=p[0].y):(m=p[0].x,h=(v.y+y.y)/2)}return[[e,{x:c.x+g.x,y:c.y+g.y},...p,{x:l.x+_.x,y:l.y+_.y},n],m,h,b,x]}function wl(e,t,n,r){let i=Math.min(Sl(e,t)/2,Sl(t,n)/2,r),{x:a,y:o}=t;if(e.x===a&&a===n.x||e.y===o&&o===n.y)return`L${a} ${o}`;if(e.y===o){let t=e.x<n.x?-1:1,r=e.y<n.y?1:-1;return`L ${a+i*t},${o}Q ${a},${o} ${a},${o+i*r}`}let s=e.x<n.x?1:-1;return`L ${a},${o+i*(e.y<n.y?-1:1)}Q ${a},${o} ${a+i*s},${o}`}function Tl(e){let{sourceX:t,sourceY:n,sourcePosition:r=Z.Bottom,targetX:i,targetY:a,targetPosition:o=Z.Top,borderRadius:s=5,centerX:c,centerY:l,offset:u=20}=e,[d,f,p,m,h]=Cl({source:{x:t,y:n},sourcePosition:r,target:{x:i,y:a},targetPosition:o,center:{x:c,y:l},offset:u});return[d.reduce((e,t,n)=>{let r;return r=n>0&&n<d.length-1?wl(d[n-1],t,d[n+1],s):`${n===0?`M`:`L`}${t.x} ${t.y}`,e+=r,e},``),f,p,m,h]}function El(e){let{sourceX:t,sourceY:n,targetX:r,targetY:i}=e,[a,o,s,c]=pl({sourceX:t,sourceY:n,targetX:r,targetY:i});return[`M ${t},${n}L ${r},${i}`,a,o,s,c]}var Dl=g({name:`StraightEdge`,props:[`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`markerEnd`,`markerStart`,`interactionWidth`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=El(e);return b(fl,{path:n,labelX:r,labelY:i,...t,...e})}}}),Ol=g({name:`SmoothStepEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`borderRadius`,`markerEnd`,`markerStart`,`interactionWidth`,`offset`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=Tl({...e,sourcePosition:e.sourcePosition??Z.Bottom,targetPosition:e.targetPosition??Z.Top});return b(fl,{path:n,labelX:r,labelY:i,...t,...e})}}}),kl=g({name:`StepEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`markerEnd`,`markerStart`,`interactionWidth`],setup(e,{attrs:t}){return()=>b(Ol,{...e,...t,borderRadius:0})}}),Al=g({name:`BezierEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`curvature`,`markerEnd`,`markerStart`,`interactionWidth`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=_l({...e,sourcePosition:e.sourcePosition??Z.Bottom,targetPosition:e.targetPosition??Z.Top});return b(fl,{path:n,labelX:r,labelY:i,...t,...e})}}}),jl=g({name:`SimpleBezierEdge`,props:[`sourcePosition`,`targetPosition`,`label`,`labelStyle`,`labelShowBg`,`labelBgStyle`,`labelBgPadding`,`labelBgBorderRadius`,`sourceY`,`sourceX`,`targetX`,`targetY`,`markerEnd`,`markerStart`,`interactionWidth`],compatConfig:{MODE:3},setup(e,{attrs:t}){return()=>{let[n,r,i]=yl({...e,sourcePosition:e.sourcePosition??Z.Bottom,targetPosition:e.targetPosition??Z.Top});return b(fl,{path:n,labelX:r,labelY:i,...t,...e})}}}),Ml={input:al,default:tl,output:rl},Nl={default:Al,straight:Dl,step:kl,smoothstep:Ol,simplebezier:jl};function Pl(e,t,n){let r=s(()=>e=>t.value.get(e)),i=s(()=>e=>n.value.get(e)),a=s(()=>{let t={...Nl,...e.edgeTypes},n=Object.keys(t);for(let r of e.edges)r.type&&!n.includes(r.type)&&(t[r.type]=r.type);return t}),o=s(()=>{let t={...Ml,...e.nodeTypes},n=Object.keys(t);for(let r of e.nodes)r.type&&!n.includes(r.type)&&(t[r.type]=r.type);return t}),c=s(()=>e.onlyRenderVisibleElements?ds(e.nodes,{x:0,y:0,width:e.dimensions.width,height:e.dimensions.height},e.viewport,!0):e.nodes),l=s(()=>{if(e.onlyRenderVisibleElements){let n=[];for(let r of e.edges){let i=t.value.get(r.source),a=t.value.get(r.target);Vs({sourcePos:i.computedPosition||{x:0,y:0},targetPos:a.computedPosition||{x:0,y:0},sourceWidth:i.dimensions.width,sourceHeight:i.dimensions.height,targetWidth:a.dimensions.width,targetHeight:a.dimensions.height,width:e.dimensions.width,height:e.dimensions.height,viewport:e.viewport})&&n.push(r)}return n}return e.edges}),u=s(()=>[...c.value,...l.value]),d=s(()=>{let t=[];for(let n of e.nodes)n.selected&&t.push(n);return t}),f=s(()=>{let t=[];for(let n of e.edges)n.selected&&t.push(n);return t}),p=s(()=>[...d.value,...f.value]),m=s(()=>{let t=[];for(let n of e.nodes)n.dimensions.width&&n.dimensions.height&&n.handleBounds!==void 0&&t.push(n);return t});return{getNode:r,getEdge:i,getElements:u,getEdgeTypes:a,getNodeTypes:o,getEdges:l,getNodes:c,getSelectedElements:p,getSelectedNodes:d,getSelectedEdges:f,getNodesInitialized:m,areNodesInitialized:s(()=>c.value.length>0&&m.value.length===c.value.length)}}var Fl=class e{constructor(){this.currentId=0,this.flows=/* @__PURE__ */ new Map}static getInstance(){let t=v()?.appContext.app,n=t?.config.globalProperties.$vueFlowStorage??e.instance;return e.instance=n??new e,t&&(t.config.globalProperties.$vueFlowStorage=e.instance),e.instance}set(e,t){return this.flows.set(e,t)}get(e){return this.flows.get(e)}remove(e){return this.flows.delete(e)}create(e,t){let n=Yc(),r=I(n),i={};for(let[e,t]of Object.entries(r.hooks)){let n=`on${e.charAt(0).toUpperCase()+e.slice(1)}`;i[n]=t.on}let a={};for(let[e,t]of Object.entries(r.hooks))a[e]=t.trigger;let o=s(()=>{let e=/* @__PURE__ */ new Map;for(let t of r.nodes)e.set(t.id,t);return e}),c=s(()=>{let e=/* @__PURE__ */ new Map;for(let t of r.edges)e.set(t.id,t);return e}),l=Pl(r,o,c),u=Zc(r,o,c);u.setState({...r,...t});let d={...i,...l,...u,...Se(r),nodeLookup:o,edgeLookup:c,emits:a,id:e,vueFlowVersion:`1.48.2`,$destroy:()=>{this.remove(e)}};return this.set(e,d),d}getId(){return`vue-flow-${this.currentId++}`}};function $(e){let t=Fl.getInstance(),n=y(),r=typeof e==`object`,i=r?e:{id:e},a=i.id,o=a??n?.vueFlowId,s;if(n){let e=x(Sc,null);e==null||o&&e.id!==o||(s=e)}if(s||o&&(s=t.get(o)),!s||o&&s.id!==o){let e=a??t.getId(),r=t.create(e,i);s=r,(n??_(!0)).run(()=>{Y(r.applyDefault,(e,t,n)=>{let i=e=>{r.applyNodeChanges(e)},a=e=>{r.applyEdgeChanges(e)};e?(r.onNodesChange(i),r.onEdgesChange(a)):(r.hooks.value.nodesChange.off(i),r.hooks.value.edgesChange.off(a)),n(()=>{r.hooks.value.nodesChange.off(i),r.hooks.value.edgesChange.off(a)})},{immediate:!0}),le(()=>{if(s){let e=t.get(s.id);e?e.$destroy():uc(`No store instance found for id ${s.id} in storage.`)}})})}else r&&s.setState(i);return n&&(F(Sc,s),n.vueFlowId=s.id),r&&v()?.type.name!==`VueFlow`&&s.emits.error(new Gs(Us.USEVUEFLOW_OPTIONS)),s}function Il(e){let{emits:t,dimensions:n}=$(),r;j(()=>{let i=()=>{var r;if(!e.value||!((r=e.value).checkVisibility?.call(r)??!0))return;let i=Uo(e.value);(i.width===0||i.height===0)&&t.error(new Gs(Us.MISSING_VIEWPORT_DIMENSIONS)),n.value={width:i.width||500,height:i.height||500}};i(),window.addEventListener(`resize`,i),e.value&&(r=new ResizeObserver(()=>i()),r.observe(e.value)),A(()=>{window.removeEventListener(`resize`,i),r&&e.value&&r.unobserve(e.value)})})}var Ll=/* @__PURE__ */ g({name:`UserSelection`,compatConfig:{MODE:3},props:{userSelectionRect:{}},setup(e){return(e,t)=>(P(),u(`div`,{class:`vue-flow__selection vue-flow__container`,style:O({width:`${e.userSelectionRect.width}px`,height:`${e.userSelectionRect.height}px`,transform:`translate(${e.userSelectionRect.x}px, ${e.userSelectionRect.y}px)`})},null,4))}}),Rl=[`tabIndex`],zl=/* @__PURE__ */ g({name:`NodesSelection`,compatConfig:{MODE:3},setup(e){let{emits:t,viewport:n,getSelectedNodes:r,noPanClassName:i,disableKeyboardA11y:a,userSelectionActive:o}=$(),c=Rc(),f=R(null),p=Oc({el:f,onStart(e){t.selectionDragStart(e),t.nodeDragStart(e)},onDrag(e){t.selectionDrag(e),t.nodeDrag(e)},onStop(e){t.selectionDragStop(e),t.nodeDragStop(e)}});j(()=>{var e;a.value||(e=f.value)==null||e.focus({preventScroll:!0})});let m=s(()=>us(r.value)),h=s(()=>({width:`${m.value.width}px`,height:`${m.value.height}px`,top:`${m.value.y}px`,left:`${m.value.x}px`}));function g(e){t.selectionContextMenu({event:e,nodes:r.value})}function _(e){a.value||Bo[e.key]&&(e.preventDefault(),c({x:Bo[e.key].x,y:Bo[e.key].y},e.shiftKey))}return(e,t)=>!J(o)&&m.value.width&&m.value.height?(P(),u(`div`,{key:0,class:D([`vue-flow__nodesselection vue-flow__container`,J(i)]),style:O({transform:`translate(${J(n).x}px,${J(n).y}px) scale(${J(n).zoom})`})},[d(`div`,{ref_key:`el`,ref:f,class:D([{dragging:J(p)},`vue-flow__nodesselection-rect`]),style:O(h.value),tabIndex:J(a)?void 0:-1,onContextmenu:g,onKeydown:_},null,46,Rl)],6)):l(``,!0)}});function Bl(e,t){return{x:e.clientX-t.left,y:e.clientY-t.top}}var Vl=/* @__PURE__ */ g({name:`Pane`,compatConfig:{MODE:3},props:{isSelecting:{type:Boolean},selectionKeyPressed:{type:Boolean}},setup(e){let{vueFlowRef:t,nodes:n,viewport:r,emits:i,userSelectionActive:a,removeSelectedElements:o,userSelectionRect:s,elementsSelectable:d,nodesSelectionActive:f,getSelectedEdges:p,getSelectedNodes:m,removeNodes:h,removeEdges:g,selectionMode:_,deleteKeyCode:v,multiSelectionKeyCode:y,multiSelectionActive:b,edgeLookup:x,nodeLookup:S,connectionLookup:C,defaultEdgeOptions:w,connectionStartHandle:T,panOnDrag:E}=$(),O=W(null),k=W(/* @__PURE__ */ new Set),A=W(/* @__PURE__ */ new Set),j=W(null),M=K(()=>d.value&&(e.isSelecting||a.value)),N=K(()=>T.value!==null),F=!1,I=!1,L=Fo(v,{actInsideInputWithModifier:!1}),R=Fo(y);Y(L,e=>{e&&(h(m.value),g(p.value),f.value=!1)}),Y(R,e=>{b.value=e});function z(e,t){return n=>{n.target===t&&e?.(n)}}function V(e){F||N.value?F=!1:(i.paneClick(e),o(),f.value=!1)}function H(e){Array.isArray(E.value)&&E.value?.includes(2)?e.preventDefault():i.paneContextMenu(e)}function U(e){i.paneScroll(e)}function G(n){var r,a;if(j.value=t.value?.getBoundingClientRect()??null,!d.value||!e.isSelecting||n.button!==0||n.target!==O.value||!j.value)return;(a=(r=n.target)?.setPointerCapture)==null||a.call(r,n.pointerId);let{x:c,y:l}=Bl(n,j.value);I=!0,F=!1,o(),s.value={width:0,height:0,startX:c,startY:l,x:c,y:l},i.selectionStart(n)}function ee(e){if(!j.value||!s.value)return;F=!0;let{x:t,y:o}=Js(e,j.value),{startX:c=0,startY:l=0}=s.value,u={startX:c,startY:l,x:t<c?t:c,y:o<l?o:l,width:Math.abs(t-c),height:Math.abs(o-l)},d=k.value,p=A.value;k.value=new Set(ds(n.value,u,r.value,_.value===Co.Partial,!0).map(e=>e.id)),A.value=/* @__PURE__ */ new Set;let m=w.value?.selectable??!0;for(let e of k.value){let t=C.value.get(e);if(t)for(let{edgeId:e}of t.values()){let t=x.value.get(e);t&&(t.selectable??m)&&A.value.add(e)}}if(!bc(d,k.value)){let e=ks(S.value,k.value,!0);i.nodesChange(e)}if(!bc(p,A.value)){let e=ks(x.value,A.value);i.edgesChange(e)}s.value=u,a.value=!0,f.value=!1}function te(t){var n;t.button===0&&I&&((n=t.target)==null||n.releasePointerCapture(t.pointerId),!a.value&&s.value&&t.target===O.value&&V(t),a.value=!1,s.value=null,f.value=k.value.size>0,i.selectionEnd(t),e.selectionKeyPressed&&(F=!1),I=!1)}return(e,t)=>(P(),u(`div`,{ref_key:`container`,ref:O,class:D([`vue-flow__pane vue-flow__container`,{selection:e.isSelecting}]),onClick:t[0]||=e=>M.value?void 0:z(V,O.value)(e),onContextmenu:t[1]||=e=>z(H,O.value)(e),onWheelPassive:t[2]||=e=>z(U,O.value)(e),onPointerenter:t[3]||=e=>M.value?void 0:J(i).paneMouseEnter(e),onPointerdown:t[4]||=e=>M.value?G(e):J(i).paneMouseMove(e),onPointermove:t[5]||=e=>M.value?ee(e):J(i).paneMouseMove(e),onPointerup:t[6]||=e=>M.value?te(e):void 0,onPointerleave:t[7]||=e=>J(i).paneMouseLeave(e)},[B(e.$slots,`default`),J(a)&&J(s)?(P(),c(Ll,{key:0,"user-selection-rect":J(s)},null,8,[`user-selection-rect`])):l(``,!0),J(f)&&J(m).length?(P(),c(zl,{key:1})):l(``,!0)],34))}}),Hl=/* @__PURE__ */ g({name:`Transform`,compatConfig:{MODE:3},setup(e){let{viewport:t,fitViewOnInit:n,fitViewOnInitDone:r}=$(),i=s(()=>n.value?!r.value:!1),a=s(()=>`translate(${t.value.x}px,${t.value.y}px) scale(${t.value.zoom})`);return(e,t)=>(P(),u(`div`,{class:`vue-flow__transformationpane vue-flow__container`,style:O({transform:a.value,opacity:i.value?0:void 0})},[B(e.$slots,`default`)],4))}}),Ul=/* @__PURE__ */ g({name:`Viewport`,compatConfig:{MODE:3},setup(e){let{minZoom:t,maxZoom:n,defaultViewport:r,translateExtent:i,zoomActivationKeyCode:a,selectionKeyCode:o,panActivationKeyCode:s,panOnScroll:c,panOnScrollMode:l,panOnScrollSpeed:d,panOnDrag:f,zoomOnDoubleClick:p,zoomOnPinch:h,zoomOnScroll:g,preventScrolling:_,noWheelClassName:v,noPanClassName:y,emits:b,connectionStartHandle:x,userSelectionActive:S,paneDragging:C,d3Zoom:w,d3Selection:T,d3ZoomHandler:E,viewport:O,viewportRef:k,paneClickDistance:A}=$();Il(k);let M=W(!1),N=W(!1),F=null,I=!1,L=0,R={x:0,y:0,zoom:0},z=Fo(s),V=Fo(o),H=Fo(a),U=K(()=>(!V.value||V.value&&o.value===!0)&&(z.value||f.value)),G=K(()=>z.value||c.value),ee=K(()=>o.value===!0&&U.value!==!0),te=K(()=>V.value&&o.value!==!0||S.value||ee.value),q=K(()=>x.value!==null);j(()=>{if(!k.value){uc(`Viewport element is missing`);return}let e=k.value,a=e.getBoundingClientRect(),s=So().clickDistance(A.value).scaleExtent([t.value,n.value]).translateExtent(i.value),u=Rn(e).call(s),m=u.on(`wheel.zoom`),x=po.translate(r.value.x??0,r.value.y??0).scale(Wo(r.value.zoom??1,t.value,n.value)),D=[[0,0],[a.width,a.height]],j=s.constrain()(x,D,i.value);s.transform(u,j),s.wheelDelta(bs),w.value=s,T.value=u,E.value=m,O.value={x:j.x,y:j.y,zoom:j.k},s.on(`start`,e=>{if(!e.sourceEvent)return null;L=e.sourceEvent.button,M.value=!0;let t=ie(e.transform);e.sourceEvent?.type===`mousedown`&&(C.value=!0),R=t,b.viewportChangeStart(t),b.moveStart({event:e,flowTransform:t})}),s.on(`end`,e=>{if(!e.sourceEvent)return null;if(M.value=!1,C.value=!1,ne(U.value,L??0)&&!I&&b.paneContextMenu(e.sourceEvent),I=!1,re(R,e.transform)){let t=ie(e.transform);R=t,b.viewportChangeEnd(t),b.moveEnd({event:e,flowTransform:t})}}),s.filter(e=>{let t=H.value||g.value,n=h.value&&e.ctrlKey,r=e.button,i=e.type===`wheel`;if(r===1&&e.type===`mousedown`&&(oe(e,`vue-flow__node`)||oe(e,`vue-flow__edge`)))return!0;if(!U.value&&!t&&!G.value&&!p.value&&!h.value||S.value||q.value&&!i||!p.value&&e.type===`dblclick`||oe(e,v.value)&&i||oe(e,y.value)&&(!i||G.value&&i&&!H.value)||!h.value&&e.ctrlKey&&i||!t&&!G.value&&!n&&i)return!1;if(!h&&e.type===`touchstart`&&e.touches?.length>1)return e.preventDefault(),!1;if(!U.value&&(e.type===`mousedown`||e.type===`touchstart`)||ee.value&&Array.isArray(f.value)&&f.value.includes(0)&&r===0||Array.isArray(f.value)&&!f.value.includes(r)&&(e.type===`mousedown`||e.type===`touchstart`))return!1;let a=Array.isArray(f.value)&&f.value.includes(r)||o.value===!0&&Array.isArray(f.value)&&!f.value.includes(0)||!r||r<=1;return(!e.ctrlKey||z.value||i)&&a}),Y([S,U],()=>{S.value&&!M.value?s.on(`zoom`,null):S.value||s.on(`zoom`,e=>{O.value={x:e.transform.x,y:e.transform.y,zoom:e.transform.k};let t=ie(e.transform);I=ne(U.value,L??0),b.viewportChange(t),b.move({event:e,flowTransform:t})})},{immediate:!0}),Y([S,G,l,H,h,_,v],()=>{G.value&&!H.value&&!S.value?u.on(`wheel.zoom`,e=>{if(oe(e,v.value))return!1;let t=H.value||g.value,n=h.value&&e.ctrlKey;if(!(!_.value||G.value||t||n))return!1;e.preventDefault(),e.stopImmediatePropagation();let r=u.property(`__zoom`).k||1,i=Ys();if(!z.value&&e.ctrlKey&&h.value&&i){let t=Bn(e),n=r*2**bs(e);s.scaleTo(u,n,t,e);return}let a=e.deltaMode===1?20:1,o=l.value===Do.Vertical?0:e.deltaX*a,c=l.value===Do.Horizontal?0:e.deltaY*a;!i&&e.shiftKey&&l.value!==Do.Vertical&&!o&&c&&(o=c,c=0),s.translateBy(u,-(o/r)*d.value,-(c/r)*d.value);let f=ie(u.property(`__zoom`));F&&clearTimeout(F),N.value?(b.move({event:e,flowTransform:f}),b.viewportChange(f),F=setTimeout(()=>{b.moveEnd({event:e,flowTransform:f}),b.viewportChangeEnd(f),N.value=!1},150)):(N.value=!0,b.moveStart({event:e,flowTransform:f}),b.viewportChangeStart(f))},{passive:!1}):m!==void 0&&u.on(`wheel.zoom`,function(e,t){let n=!_.value&&e.type===`wheel`&&!e.ctrlKey,r=H.value||g.value,i=h.value&&e.ctrlKey;if(!r&&!c.value&&!i&&e.type===`wheel`||n||oe(e,v.value))return null;e.preventDefault(),m.call(this,e,t)},{passive:!1})},{immediate:!0})});function ne(e,t){return t===2&&Array.isArray(e)&&e.includes(2)}function re(e,t){return e.x!==t.x&&!Number.isNaN(t.x)||e.y!==t.y&&!Number.isNaN(t.y)||e.zoom!==t.k&&!Number.isNaN(t.k)}function ie(e){return{x:e.x,y:e.y,zoom:e.k}}function oe(e,t){return e.target.closest(`.${t}`)}return(e,t)=>(P(),u(`div`,{ref_key:`viewportRef`,ref:k,class:`vue-flow__viewport vue-flow__container`},[m(Vl,{"is-selecting":te.value,"selection-key-pressed":J(V),class:D({connecting:q.value,dragging:J(C),draggable:J(f)===!0||Array.isArray(J(f))&&J(f).includes(0)})},{default:ae(()=>[m(Hl,null,{default:ae(()=>[B(e.$slots,`default`)]),_:3})]),_:3},8,[`is-selecting`,`selection-key-pressed`,`class`])],512))}}),Wl=[`id`],Gl=[`id`],Kl=[`id`],ql=/* @__PURE__ */ g({name:`A11yDescriptions`,compatConfig:{MODE:3},setup(e){let{id:t,disableKeyboardA11y:n,ariaLiveMessage:r}=$();return(e,i)=>(P(),u(o,null,[d(`div`,{id:`${J(Io)}-${J(t)}`,style:{display:`none`}},` Press enter or space to select a node. `+G(J(n)?``:`You can then use the arrow keys to move the node around.`)+` You can then use the arrow keys to move the node around, press delete to remove it and press escape to cancel. `,9,Wl),d(`div`,{id:`${J(Lo)}-${J(t)}`,style:{display:`none`}},` Press enter or space to select an edge. You can then press delete to remove it or press escape to cancel. `,8,Gl),J(n)?l(``,!0):(P(),u(`div`,{key:0,id:`${J(Ro)}-${J(t)}`,"aria-live":`assertive`,"aria-atomic":`true`,style:{position:`absolute`,width:`1px`,height:`1px`,margin:`-1px`,border:`0`,padding:`0`,overflow:`hidden`,clip:`rect(0px, 0px, 0px, 0px)`,"clip-path":`inset(100%)`}},G(J(r)),9,Kl))],64))}});function Jl(){let e=$();Y(()=>e.viewportHelper.value.viewportInitialized,t=>{t&&setTimeout(()=>{e.emits.init(e),e.emits.paneReady(e)},1)})}function Yl(e,t,n){return n===Z.Left?e-t:n===Z.Right?e+t:e}function Xl(e,t,n){return n===Z.Top?e-t:n===Z.Bottom?e+t:e}var Zl=function({radius:e=10,centerX:t=0,centerY:n=0,position:r=Z.Top,type:i}){return b(`circle`,{class:`vue-flow__edgeupdater vue-flow__edgeupdater-${i}`,cx:Yl(t,e,r),cy:Xl(n,e,r),r:e,stroke:`transparent`,fill:`transparent`})};Zl.props=[`radius`,`centerX`,`centerY`,`position`,`type`],Zl.compatConfig={MODE:3};var Ql=Zl,$l=g({name:`Edge`,compatConfig:{MODE:3},props:[`id`],setup(e){let{id:t,addSelectedEdges:n,connectionMode:r,edgeUpdaterRadius:i,emits:a,nodesSelectionActive:o,noPanClassName:c,getEdgeTypes:l,removeSelectedEdges:u,findEdge:d,findNode:f,isValidConnection:p,multiSelectionActive:m,disableKeyboardA11y:h,elementsSelectable:g,edgesUpdatable:_,edgesFocusable:y,hooks:S}=$(),C=s(()=>d(e.id)),{emit:w,on:T}=Ac(C.value,a),E=x(Dc),D=v(),O=R(!1),k=R(!1),A=R(``),j=R(null),M=R(`source`),N=R(null),P=K(()=>C.value.selectable===void 0?g.value:C.value.selectable),I=K(()=>C.value.updatable===void 0?_.value:C.value.updatable),L=K(()=>C.value.focusable===void 0?y.value:C.value.focusable);F(Tc,e.id),F(Ec,N);let z=s(()=>C.value.class instanceof Function?C.value.class(C.value):C.value.class),B=s(()=>C.value.style instanceof Function?C.value.style(C.value):C.value.style),H=s(()=>{let e=C.value.type||`default`,t=E?.[`edge-${e}`];if(t)return t;let n=C.value.template??l.value[e];if(typeof n==`string`&&D){let t=Object.keys(D.appContext.components);t&&t.includes(e)&&(n=V(e,!1))}return n&&typeof n!=`string`?n:(a.error(new Gs(Us.EDGE_TYPE_MISSING,n)),!1)}),{handlePointerDown:U}=Nc({nodeId:A,handleId:j,type:M,isValidConnection:p,edgeUpdaterType:M,onEdgeUpdate:ee,onEdgeUpdateEnd:te});return()=>{let n=f(C.value.source),o=f(C.value.target),s=`pathOptions`in C.value?C.value.pathOptions:{};if(!n&&!o)return a.error(new Gs(Us.EDGE_SOURCE_TARGET_MISSING,C.value.id,C.value.source,C.value.target)),null;if(!n)return a.error(new Gs(Us.EDGE_SOURCE_MISSING,C.value.id,C.value.source)),null;if(!o)return a.error(new Gs(Us.EDGE_TARGET_MISSING,C.value.id,C.value.target)),null;if(!C.value||C.value.hidden||n.hidden||o.hidden)return null;let u;u=r.value===To.Strict?n.handleBounds.source:[...n.handleBounds.source||[],...n.handleBounds.target||[]];let d=Bs(u,C.value.sourceHandle),p;p=r.value===To.Strict?o.handleBounds.target:[...o.handleBounds.target||[],...o.handleBounds.source||[]];let m=Bs(p,C.value.targetHandle),h=d?.position||Z.Bottom,g=m?.position||Z.Top,{x:_,y:v}=zs(n,d,h),{x:y,y:x}=zs(o,m,g);return C.value.sourceX=_,C.value.sourceY=v,C.value.targetX=y,C.value.targetY=x,b(`g`,{ref:N,key:e.id,"data-id":e.id,class:[`vue-flow__edge`,`vue-flow__edge-${H.value===!1?`default`:C.value.type||`default`}`,c.value,z.value,{updating:O.value,selected:C.value.selected,animated:C.value.animated,inactive:!P.value&&!S.value.edgeClick.hasListeners()}],tabIndex:L.value?0:void 0,"aria-label":C.value.ariaLabel===null?void 0:C.value.ariaLabel??`Edge from ${C.value.source} to ${C.value.target}`,"aria-describedby":L.value?`${Lo}-${t}`:void 0,"aria-roledescription":`edge`,role:L.value?`group`:`img`,...C.value.domAttributes,onClick:J,onContextmenu:ne,onDblclick:re,onMouseenter:ie,onMousemove:Y,onMouseleave:ae,onKeyDown:L.value?X:void 0},[k.value?null:b(H.value===!1?l.value.default:H.value,{id:e.id,sourceNode:n,targetNode:o,source:C.value.source,target:C.value.target,type:C.value.type,updatable:I.value,selected:C.value.selected,animated:C.value.animated,label:C.value.label,labelStyle:C.value.labelStyle,labelShowBg:C.value.labelShowBg,labelBgStyle:C.value.labelBgStyle,labelBgPadding:C.value.labelBgPadding,labelBgBorderRadius:C.value.labelBgBorderRadius,data:C.value.data,events:{...C.value.events,...T},style:B.value,markerStart:`url('#${ys(C.value.markerStart,t)}')`,markerEnd:`url('#${ys(C.value.markerEnd,t)}')`,sourcePosition:h,targetPosition:g,sourceX:_,sourceY:v,targetX:y,targetY:x,sourceHandleId:C.value.sourceHandle,targetHandleId:C.value.targetHandle,interactionWidth:C.value.interactionWidth,...s}),[I.value===`source`||I.value===!0?[b(`g`,{onMousedown:oe,onMouseenter:W,onMouseout:G},b(Ql,{position:h,centerX:_,centerY:v,radius:i.value,type:`source`,"data-type":`source`}))]:null,I.value===`target`||I.value===!0?[b(`g`,{onMousedown:se,onMouseenter:W,onMouseout:G},b(Ql,{position:g,centerX:y,centerY:x,radius:i.value,type:`target`,"data-type":`target`}))]:null]])};function W(){O.value=!0}function G(){O.value=!1}function ee(e,t){w.update({event:e,edge:C.value,connection:t})}function te(e){w.updateEnd({event:e,edge:C.value}),k.value=!1}function q(e,t){e.button===0&&(k.value=!0,A.value=t?C.value.target:C.value.source,j.value=(t?C.value.targetHandle:C.value.sourceHandle)??null,M.value=t?`target`:`source`,w.updateStart({event:e,edge:C.value}),U(e))}function J(e){var t;let r={event:e,edge:C.value};P.value&&(o.value=!1,C.value.selected&&m.value?(u([C.value]),(t=N.value)==null||t.blur()):n([C.value])),w.click(r)}function ne(e){w.contextMenu({event:e,edge:C.value})}function re(e){w.doubleClick({event:e,edge:C.value})}function ie(e){w.mouseEnter({event:e,edge:C.value})}function Y(e){w.mouseMove({event:e,edge:C.value})}function ae(e){w.mouseLeave({event:e,edge:C.value})}function oe(e){q(e,!0)}function se(e){q(e,!1)}function X(t){var r;!h.value&&zo.includes(t.key)&&P.value&&(t.key===`Escape`?((r=N.value)==null||r.blur(),u([d(e.id)])):n([d(e.id)]))}}}),eu=g({name:`ConnectionLine`,compatConfig:{MODE:3},setup(){let{id:e,connectionMode:t,connectionStartHandle:n,connectionEndHandle:r,connectionPosition:i,connectionLineType:a,connectionLineStyle:o,connectionLineOptions:c,connectionStatus:l,viewport:u,findNode:d}=$(),f=x(Dc)?.[`connection-line`],p=s(()=>d(n.value?.nodeId)),m=s(()=>d(r.value?.nodeId)??null),h=s(()=>({x:(i.value.x-u.value.x)/u.value.zoom,y:(i.value.y-u.value.y)/u.value.zoom})),g=s(()=>c.value.markerStart?`url(#${ys(c.value.markerStart,e)})`:``),_=s(()=>c.value.markerEnd?`url(#${ys(c.value.markerEnd,e)})`:``);return()=>{if(!p.value||!n.value)return null;let e=n.value.id,i=n.value.type,s=p.value.handleBounds,u=s?.[i]??[];if(t.value===To.Loose){let e=s?.[i===`source`?`target`:`source`]??[];u=[...u,...e]}if(!u)return null;let d=(e?u.find(t=>t.id===e):u[0])??null,v=d?.position??Z.Top,{x:y,y:x}=zs(p.value,d,v),S=null;m.value&&(S=t.value===To.Strict?m.value.handleBounds[i===`source`?`target`:`source`]?.find(e=>e.id===r.value?.id)||null:[...m.value.handleBounds.source??[],...m.value.handleBounds.target??[]].find(e=>e.id===r.value?.id)||null);let C=r.value?.position??(v?cc[v]:null);if(!v||!C)return null;let w=a.value??c.value.type??wo.Bezier,T=``,E={sourceX:y,sourceY:x,sourcePosition:v,targetX:h.value.x,targetY:h.value.y,targetPosition:C};return w===wo.Bezier?[T]=_l(E):w===wo.Step?[T]=Tl({...E,borderRadius:0}):w===wo.SmoothStep?[T]=Tl(E):w===wo.SimpleBezier?[T]=yl(E):T=`M${y},${x} ${h.value.x},${h.value.y}`,b(`svg`,{class:`vue-flow__edges vue-flow__connectionline vue-flow__container`},b(`g`,{class:`vue-flow__connection`},f?b(f,{sourceX:y,sourceY:x,sourcePosition:v,targetX:h.value.x,targetY:h.value.y,targetPosition:C,sourceNode:p.value,sourceHandle:d,targetNode:m.value,targetHandle:S,markerEnd:_.value,markerStart:g.value,connectionStatus:l.value}):b(`path`,{d:T,class:[c.value.class,l.value,`vue-flow__connection-path`],style:{...o.value,...c.value.style},"marker-end":_.value,"marker-start":g.value})))}}}),tu=[`id`,`markerWidth`,`markerHeight`,`markerUnits`,`orient`],nu=/* @__PURE__ */ g({name:`MarkerType`,compatConfig:{MODE:3},props:{id:{},type:{},color:{default:`none`},width:{default:12.5},height:{default:12.5},markerUnits:{default:`strokeWidth`},orient:{default:`auto-start-reverse`},strokeWidth:{default:1}},setup(e){return(e,t)=>(P(),u(`marker`,{id:e.id,class:`vue-flow__arrowhead`,viewBox:`-10 -10 20 20`,refX:`0`,refY:`0`,markerWidth:`${e.width}`,markerHeight:`${e.height}`,markerUnits:e.markerUnits,orient:e.orient},[e.type===J(Eo).ArrowClosed?(P(),u(`polyline`,{key:0,style:O({stroke:e.color,fill:e.color,strokeWidth:e.strokeWidth}),"stroke-linecap":`round`,"stroke-linejoin":`round`,points:`-5,-4 0,0 -5,4 -5,-4`},null,4)):l(``,!0),e.type===J(Eo).Arrow?(P(),u(`polyline`,{key:1,style:O({stroke:e.color,strokeWidth:e.strokeWidth}),"stroke-linecap":`round`,"stroke-linejoin":`round`,fill:`none`,points:`-5,-4 0,0 -5,4`},null,4)):l(``,!0)],8,tu))}}),ru={class:`vue-flow__marker vue-flow__container`,"aria-hidden":`true`},iu=/* @__PURE__ */ g({name:`MarkerDefinitions`,compatConfig:{MODE:3},setup(e){let{id:t,edges:n,connectionLineOptions:r,defaultMarkerColor:i}=$(),a=s(()=>{let e=/* @__PURE__ */ new Set,a=[],o=n=>{if(n){let r=ys(n,t);e.has(r)||(typeof n==`object`?a.push({...n,id:r,color:n.color||i.value}):a.push({id:r,color:i.value,type:n}),e.add(r))}};for(let e of[r.value.markerEnd,r.value.markerStart])o(e);for(let e of n.value)for(let t of[e.markerStart,e.markerEnd])o(t);return a.sort((e,t)=>e.id.localeCompare(t.id))});return(e,t)=>(P(),u(`svg`,ru,[d(`defs`,null,[(P(!0),u(o,null,z(a.value,e=>(P(),c(nu,{id:e.id,key:e.id,type:e.type,color:e.color,width:e.width,height:e.height,markerUnits:e.markerUnits,"stroke-width":e.strokeWidth,orient:e.orient},null,8,[`id`,`type`,`color`,`width`,`height`,`markerUnits`,`stroke-width`,`orient`]))),128))])]))}}),au=/* @__PURE__ */ g({name:`Edges`,compatConfig:{MODE:3},setup(e){let{findNode:t,getEdges:n,elevateEdgesOnSelect:r}=$();return(e,i)=>(P(),u(o,null,[m(iu),(P(!0),u(o,null,z(J(n),e=>(P(),u(`svg`,{key:e.id,class:`vue-flow__edges vue-flow__container`,style:O({zIndex:J(Hs)(e,J(t),J(r))})},[m(J($l),{id:e.id},null,8,[`id`])],4))),128)),m(J(eu))],64))}}),ou=g({name:`Node`,compatConfig:{MODE:3},props:[`id`,`resizeObserver`],setup(e){let{id:t,noPanClassName:n,selectNodesOnDrag:r,nodesSelectionActive:i,multiSelectionActive:a,emits:o,removeSelectedNodes:c,addSelectedNodes:l,updateNodeDimensions:u,onUpdateNodeInternals:d,getNodeTypes:f,nodeExtent:p,elevateNodesOnSelect:m,disableKeyboardA11y:h,ariaLiveMessage:g,snapToGrid:_,snapGrid:y,nodeDragThreshold:S,nodesDraggable:C,elementsSelectable:w,nodesConnectable:T,nodesFocusable:D,hooks:O}=$(),k=R(null);F(wc,k),F(Cc,e.id);let A=x(Dc),M=v(),N=Rc(),{node:P,parentNode:I}=Fc(e.id),{emit:L,on:z}=Lc(P,o),B=K(()=>P.draggable===void 0?C.value:P.draggable),H=K(()=>P.selectable===void 0?w.value:P.selectable),U=K(()=>P.connectable===void 0?T.value:P.connectable),W=K(()=>P.focusable===void 0?D.value:P.focusable),G=s(()=>H.value||B.value||O.value.nodeClick.hasListeners()||O.value.nodeDoubleClick.hasListeners()||O.value.nodeMouseEnter.hasListeners()||O.value.nodeMouseMove.hasListeners()||O.value.nodeMouseLeave.hasListeners()),ee=K(()=>!!P.dimensions.width&&!!P.dimensions.height),te=s(()=>{let e=P.type||`default`,t=A?.[`node-${e}`];if(t)return t;let n=P.template||f.value[e];if(typeof n==`string`&&M){let t=Object.keys(M.appContext.components);t&&t.includes(e)&&(n=V(e,!1))}return n&&typeof n!=`string`?n:(o.error(new Gs(Us.NODE_TYPE_MISSING,n)),!1)}),q=Oc({id:e.id,el:k,disabled:()=>!B.value,selectable:H,dragHandle:()=>P.dragHandle,onStart(e){L.dragStart(e)},onDrag(e){L.drag(e)},onStop(e){L.dragStop(e)},onClick(e){ue(e)}}),J=s(()=>P.class instanceof Function?P.class(P):P.class),ne=s(()=>{let e=(P.style instanceof Function?P.style(P):P.style)||{},t=P.width instanceof Function?P.width(P):P.width,n=P.height instanceof Function?P.height(P):P.height;return!e.width&&t&&(e.width=typeof t==`string`?t:`${t}px`),!e.height&&n&&(e.height=typeof n==`string`?n:`${n}px`),e}),re=K(()=>Number(P.zIndex??ne.value.zIndex??0));return d(t=>{(t.includes(e.id)||!t.length)&&ae()}),j(()=>{Y(()=>P.hidden,(t=!1,n,r)=>{!t&&k.value&&(e.resizeObserver.observe(k.value),r(()=>{k.value&&e.resizeObserver.unobserve(k.value)}))},{immediate:!0,flush:`post`})}),Y([()=>P.type,()=>P.sourcePosition,()=>P.targetPosition],()=>{E(()=>{u([{id:e.id,nodeElement:k.value,forceUpdate:!0}])})}),Y([()=>P.position.x,()=>P.position.y,()=>I.value?.computedPosition.x,()=>I.value?.computedPosition.y,()=>I.value?.computedPosition.z,re,()=>P.selected,()=>P.dimensions.height,()=>P.dimensions.width,()=>I.value?.dimensions.height,()=>I.value?.dimensions.width],([e,t,n,r,i,a])=>{let o={x:e,y:t,z:a+(m.value&&P.selected?1e3:0)};n!==void 0&&r!==void 0?P.computedPosition=_s({x:n,y:r,z:i},o):P.computedPosition=o},{flush:`post`,immediate:!0}),Y([()=>P.extent,p],([e,t],[n,r])=>{(e!==n||t!==r)&&ie()}),P.extent===`parent`||typeof P.extent==`object`&&`range`in P.extent&&P.extent.range===`parent`?we(()=>ee).toBe(!0).then(ie):ie(),()=>P.hidden?null:b(`div`,{ref:k,"data-id":P.id,class:[`vue-flow__node`,`vue-flow__node-${te.value===!1?`default`:P.type||`default`}`,{[n.value]:B.value,dragging:q?.value,draggable:B.value,selected:P.selected,selectable:H.value,parent:P.isParent},J.value],style:{visibility:ee.value?`visible`:`hidden`,zIndex:P.computedPosition.z??re.value,transform:`translate(${P.computedPosition.x}px,${P.computedPosition.y}px)`,pointerEvents:G.value?`all`:`none`,...ne.value},tabIndex:W.value?0:void 0,role:W.value?`group`:void 0,"aria-describedby":h.value?void 0:`${Io}-${t}`,"aria-label":P.ariaLabel,"aria-roledescription":`node`,...P.domAttributes,onMouseenter:oe,onMousemove:se,onMouseleave:X,onContextmenu:ce,onClick:ue,onDblclick:le,onKeydown:de},[b(te.value===!1?f.value.default:te.value,{id:P.id,type:P.type,data:P.data,events:{...P.events,...z},selected:P.selected,resizing:P.resizing,dragging:q.value,connectable:U.value,position:P.computedPosition,dimensions:P.dimensions,isValidTargetPos:P.isValidTargetPos,isValidSourcePos:P.isValidSourcePos,parent:P.parentNode,parentNodeId:P.parentNode,zIndex:P.computedPosition.z??re.value,targetPosition:P.targetPosition,sourcePosition:P.sourcePosition,label:P.label,dragHandle:P.dragHandle,onUpdateNodeInternals:ae})]);function ie(){let e=P.computedPosition,{computedPosition:t,position:n}=Rs(P,_.value?Zs(e,y.value):e,o.error,p.value,I.value);(P.computedPosition.x!==t.x||P.computedPosition.y!==t.y)&&(P.computedPosition={...P.computedPosition,...t}),(P.position.x!==n.x||P.position.y!==n.y)&&(P.position=n)}function ae(){k.value&&u([{id:e.id,nodeElement:k.value,forceUpdate:!0}])}function oe(e){q?.value||L.mouseEnter({event:e,node:P})}function se(e){q?.value||L.mouseMove({event:e,node:P})}function X(e){q?.value||L.mouseLeave({event:e,node:P})}function ce(e){return L.contextMenu({event:e,node:P})}function le(e){return L.doubleClick({event:e,node:P})}function ue(e){H.value&&(!r.value||!B.value||S.value>0)&&pc(P,a.value,l,c,i,!1,k.value),L.click({event:e,node:P})}function de(e){if(!(Ao(e)||h.value)){if(zo.includes(e.key)&&H.value){let t=e.key===`Escape`;pc(P,a.value,l,c,i,t,k.value)}else B.value&&P.selected&&Bo[e.key]&&(e.preventDefault(),g.value=`Moved selected node ${e.key.replace(`Arrow`,``).toLowerCase()}. New position, x: ${~~P.position.x}, y: ${~~P.position.y}`,N({x:Bo[e.key].x,y:Bo[e.key].y},e.shiftKey))}}}});function su(e={includeHiddenNodes:!1}){let{nodes:t}=$();return s(()=>{if(t.value.length===0)return!1;for(let n of t.value)if((e.includeHiddenNodes||!n.hidden)&&(n?.handleBounds===void 0||n.dimensions.width===0||n.dimensions.height===0))return!1;return!0})}var cu={class:`vue-flow__nodes vue-flow__container`},lu=/* @__PURE__ */ g({name:`Nodes`,compatConfig:{MODE:3},setup(e){let{getNodes:t,updateNodeDimensions:n,emits:r}=$(),i=su(),a=R();return Y(i,e=>{e&&E(()=>{r.nodesInitialized(t.value)})},{immediate:!0}),j(()=>{a.value=new ResizeObserver(e=>{let t=e.map(e=>({id:e.target.getAttribute(`data-id`),nodeElement:e.target,forceUpdate:!0}));E(()=>n(t))})}),A(()=>a.value?.disconnect()),(e,n)=>(P(),u(`div`,cu,[a.value?(P(!0),u(o,{key:0},z(J(t),(e,t,n,r)=>{let i=[e.id];if(r&&r.key===e.id&&S(r,i))return r;let o=(P(),c(J(ou),{id:e.id,key:e.id,"resize-observer":a.value},null,8,[`id`,`resize-observer`]));return o.memo=i,o},n,0),128)):l(``,!0)]))}});function uu(){let{emits:e}=$();j(()=>{if(dc()){let t=document.querySelector(`.vue-flow__pane`);t&&window.getComputedStyle(t).zIndex!==`1`&&e.error(new Gs(Us.MISSING_STYLES))}})}var du=/* @__PURE__ */ d(`div`,{class:`vue-flow__edge-labels`},null,-1),fu=/* @__PURE__ */ g({name:`VueFlow`,compatConfig:{MODE:3},props:{id:{},modelValue:{},nodes:{},edges:{},edgeTypes:{},nodeTypes:{},connectionMode:{},connectionLineType:{},connectionLineStyle:{default:void 0},connectionLineOptions:{default:void 0},connectionRadius:{},isValidConnection:{type:[Function,null],default:void 0},deleteKeyCode:{default:void 0},selectionKeyCode:{type:[Boolean,null],default:void 0},multiSelectionKeyCode:{default:void 0},zoomActivationKeyCode:{default:void 0},panActivationKeyCode:{default:void 0},snapToGrid:{type:Boolean,default:void 0},snapGrid:{},onlyRenderVisibleElements:{type:Boolean,default:void 0},edgesUpdatable:{type:[Boolean,String],default:void 0},nodesDraggable:{type:Boolean,default:void 0},nodesConnectable:{type:Boolean,default:void 0},nodeDragThreshold:{},elementsSelectable:{type:Boolean,default:void 0},selectNodesOnDrag:{type:Boolean,default:void 0},panOnDrag:{type:[Boolean,Array],default:void 0},minZoom:{},maxZoom:{},defaultViewport:{},translateExtent:{},nodeExtent:{},defaultMarkerColor:{},zoomOnScroll:{type:Boolean,default:void 0},zoomOnPinch:{type:Boolean,default:void 0},panOnScroll:{type:Boolean,default:void 0},panOnScrollSpeed:{},panOnScrollMode:{},paneClickDistance:{},zoomOnDoubleClick:{type:Boolean,default:void 0},preventScrolling:{type:Boolean,default:void 0},selectionMode:{},edgeUpdaterRadius:{},fitViewOnInit:{type:Boolean,default:void 0},connectOnClick:{type:Boolean,default:void 0},applyDefault:{type:Boolean,default:void 0},autoConnect:{type:[Boolean,Function],default:void 0},noDragClassName:{},noWheelClassName:{},noPanClassName:{},defaultEdgeOptions:{},elevateEdgesOnSelect:{type:Boolean,default:void 0},elevateNodesOnSelect:{type:Boolean,default:void 0},disableKeyboardA11y:{type:Boolean,default:void 0},edgesFocusable:{type:Boolean,default:void 0},nodesFocusable:{type:Boolean,default:void 0},autoPanOnConnect:{type:Boolean,default:void 0},autoPanOnNodeDrag:{type:Boolean,default:void 0},autoPanSpeed:{}},emits:/* @__PURE__ */ `nodesChange.edgesChange.nodesInitialized.paneReady.init.updateNodeInternals.error.connect.connectStart.connectEnd.clickConnectStart.clickConnectEnd.moveStart.move.moveEnd.selectionDragStart.selectionDrag.selectionDragStop.selectionContextMenu.selectionStart.selectionEnd.viewportChangeStart.viewportChange.viewportChangeEnd.paneScroll.paneClick.paneContextMenu.paneMouseEnter.paneMouseMove.paneMouseLeave.edgeUpdate.edgeContextMenu.edgeMouseEnter.edgeMouseMove.edgeMouseLeave.edgeDoubleClick.edgeClick.edgeUpdateStart.edgeUpdateEnd.nodeContextMenu.nodeMouseEnter.nodeMouseMove.nodeMouseLeave.nodeDoubleClick.nodeClick.nodeDragStart.nodeDrag.nodeDragStop.miniMapNodeClick.miniMapNodeDoubleClick.miniMapNodeMouseEnter.miniMapNodeMouseMove.miniMapNodeMouseLeave.update:modelValue.update:nodes.update:edges`.split(`.`),setup(e,{expose:t,emit:n}){let r=e,i=re(),a=je(r,`modelValue`,n),o=je(r,`nodes`,n),s=je(r,`edges`,n),c=$(r),l=Gc({modelValue:a,nodes:o,edges:s},r,c);return qc(n,c.hooks),Jl(),uu(),F(Dc,i),N(l),t(c),(e,t)=>(P(),u(`div`,{ref:J(c).vueFlowRef,class:`vue-flow`},[m(Ul,null,{default:ae(()=>[m(au),du,m(lu),B(e.$slots,`zoom-pane`)]),_:3}),B(e.$slots,`default`),m(ql)],512))}}),pu=`<svg
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-alert-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 8v4" />
  <path d="M12 16h.01" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-alert-triangle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 9v4" />
  <path d="M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0" />
  <path d="M12 16h.01" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-api"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 13h5" />
  <path d="M12 16v-8h3a2 2 0 0 1 2 2v1a2 2 0 0 1 -2 2h-3" />
  <path d="M20 8v8" />
  <path d="M9 16v-5.5a2.5 2.5 0 0 0 -5 0v5.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-back-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 14l-4 -4l4 -4" />
  <path d="M5 10h11a4 4 0 1 1 0 8h-1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-down"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 5l0 14" />
  <path d="M18 13l-6 6" />
  <path d="M6 13l6 6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-forward-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 14l4 -4l-4 -4" />
  <path d="M19 10h-11a4 4 0 1 0 0 8h1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-forward"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 11l4 4l-4 4m4 -4h-11a4 4 0 0 1 0 -8h1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-loop-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 21v-13a4 4 0 1 0 -4 4h13" />
  <path d="M17 16l4 -4l-4 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-merge"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7l4 -4l4 4" />
  <path d="M12 3v5.394a6.737 6.737 0 0 1 -3 5.606a6.737 6.737 0 0 0 -3 5.606v1.394" />
  <path d="M12 3v5.394a6.737 6.737 0 0 0 3 5.606a6.737 6.737 0 0 1 3 5.606v1.394" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l14 0" />
  <path d="M13 18l6 -6" />
  <path d="M13 6l6 6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-up-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M17 7l-10 10" />
  <path d="M8 7l9 0l0 9" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrow-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 5l0 14" />
  <path d="M18 11l-6 -6" />
  <path d="M6 11l6 -6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-arrows-split-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M21 17h-5.397a5 5 0 0 1 -4.096 -2.133l-.514 -.734a5 5 0 0 0 -4.096 -2.133h-3.897" />
  <path d="M21 7h-5.395a5 5 0 0 0 -4.098 2.135l-.51 .73a5 5 0 0 1 -4.097 2.135h-3.9" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-bell-ringing"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 5a2 2 0 0 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6" />
  <path d="M9 17v1a3 3 0 0 0 6 0v-1" />
  <path d="M21 6.727a11.05 11.05 0 0 0 -2.794 -3.727" />
  <path d="M3 6.727a11.05 11.05 0 0 1 2.792 -3.727" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-bell"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 5a2 2 0 1 1 4 0a7 7 0 0 1 4 6v3a4 4 0 0 0 2 3h-16a4 4 0 0 0 2 -3v-3a7 7 0 0 1 4 -6" />
  <path d="M9 17v1a3 3 0 0 0 6 0v-1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-bolt"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M13 3l0 7l6 0l-8 11l0 -7l-6 0l8 -11" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-messenger"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 20l1.3 -3.9a9 8 0 1 1 3.4 2.9l-4.7 1" />
  <path d="M8 13l3 -2l2 2l3 -2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-telegram"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 10l-4 4l6 6l4 -16l-18 7l4 2l2 6l3 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-viber"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 19q -.515 0 -1 -.015l-4 3.015v-3.5c-2.5 -.75 -4 -2.904 -4 -7.5c0 -6.5 3 -8 9 -8s9 1.5 9 8s-3 8 -9 8" />
  <path d="M11.729 14.664c.725 .396 1.379 .65 1.802 .793a.84 .84 0 0 0 .863 -.215l.606 -.606l-1.633 -1.089a.46 .46 0 0 0 -.58 .058l-1.058 1.059" />
  <path d="M11.729 14.664a9.8 9.8 0 0 1 -2.243 -1.65a9.8 9.8 0 0 1 -1.65 -2.242" />
  <path d="M7.836 10.772a12 12 0 0 1 -.793 -1.803a.84 .84 0 0 1 .215 -.863l.606 -.606l1.089 1.633a.46 .46 0 0 1 -.058 .58l-1.059 1.059" />
  <path d="M17 10a4 4 0 0 0 -4 -4" />
  <path d="M14 10a1 1 0 0 0 -1 -1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-brand-whatsapp"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 21l1.65 -3.8a9 9 0 1 1 3.4 2.9l-5.05 .9" />
  <path d="M9 10a.5 .5 0 0 0 1 0v-1a.5 .5 0 0 0 -1 0v1a5 5 0 0 0 5 5h1a.5 .5 0 0 0 0 -1h-1a.5 .5 0 0 0 0 1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-browser"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 8h16" />
  <path d="M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M8 4v4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-building-store"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 21l18 0" />
  <path d="M3 7v1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1h-18l2 -4h14l2 4" />
  <path d="M5 21l0 -10.15" />
  <path d="M19 21l0 -10.15" />
  <path d="M9 21v-4a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-calendar-event"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M16 3l0 4" />
  <path d="M8 3l0 4" />
  <path d="M4 11l16 0" />
  <path d="M8 15h2v2h-2l0 -2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-calendar"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12" />
  <path d="M16 3v4" />
  <path d="M8 3v4" />
  <path d="M4 11h16" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-cards"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3.604 7.197l7.138 -3.109a.96 .96 0 0 1 1.27 .527l4.924 11.902a1 1 0 0 1 -.514 1.304l-7.137 3.109a.96 .96 0 0 1 -1.271 -.527l-4.924 -11.903a1 1 0 0 1 .514 -1.304l0 .001" />
  <path d="M15 4h1a1 1 0 0 1 1 1v3.5" />
  <path d="M20 6c.264 .112 .52 .217 .768 .315a1 1 0 0 1 .53 1.311l-2.298 5.374" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-category"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 4h6v6h-6l0 -6" />
  <path d="M14 4h6v6h-6l0 -6" />
  <path d="M4 14h6v6h-6l0 -6" />
  <path d="M14 17a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-chart-bar"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 13a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -6" />
  <path d="M15 9a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -10" />
  <path d="M9 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -14" />
  <path d="M4 20h14" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l5 5l10 -10" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-chevron-down"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 9l6 6l6 -6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-chevron-left"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 6l-6 6l6 6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-chevron-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 6l6 6l-6 6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-circle-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M9 12l2 2l4 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-circle-dot"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-clock-hour-4"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M12 12l3 2" />
  <path d="M12 7v5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-clock"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 7v5l3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-cloud-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 18.004h-4.343c-2.572 -.004 -4.657 -2.011 -4.657 -4.487c0 -2.475 2.085 -4.482 4.657 -4.482c.393 -1.762 1.794 -3.2 3.675 -3.773c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.388 0 2.585 .82 3.138 2.007" />
  <path d="M15 19l2 2l4 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-code"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 8l-4 4l4 4" />
  <path d="M17 8l4 4l-4 4" />
  <path d="M14 4l-4 16" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-coin"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M14.8 9a2 2 0 0 0 -1.8 -1h-2a2 2 0 1 0 0 4h2a2 2 0 1 1 0 4h-2a2 2 0 0 1 -1.8 -1" />
  <path d="M12 7v10" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-copy"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 9.667a2.667 2.667 0 0 1 2.667 -2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1 -2.667 2.667h-8.666a2.667 2.667 0 0 1 -2.667 -2.667l0 -8.666" />
  <path d="M4.012 16.737a2.005 2.005 0 0 1 -1.012 -1.737v-10c0 -1.1 .9 -2 2 -2h10c.75 0 1.158 .385 1.5 1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-corner-down-right"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 6v6a3 3 0 0 0 3 3h10l-4 -4m0 8l4 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-currency-hryvnia"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7a2.64 2.64 0 0 1 2.562 -2h3.376a2.64 2.64 0 0 1 2.562 2a2.57 2.57 0 0 1 -1.344 2.922l-5.876 2.938a3.338 3.338 0 0 0 -1.78 3.64a3.11 3.11 0 0 0 3.05 2.5h2.888a2.64 2.64 0 0 0 2.562 -2" />
  <path d="M6 10h12" />
  <path d="M6 14h12" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-cursor-text"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 12h4" />
  <path d="M9 4a3 3 0 0 1 3 3v10a3 3 0 0 1 -3 3" />
  <path d="M15 4a3 3 0 0 0 -3 3v10a3 3 0 0 0 3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-device-mobile"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 5a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-14" />
  <path d="M11 4h2" />
  <path d="M12 17v.01" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-dots-vertical"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M11 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M11 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-dots"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-download"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2" />
  <path d="M7 11l5 5l5 -5" />
  <path d="M12 4l0 12" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-external-link"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 6h-6a2 2 0 0 0 -2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-6" />
  <path d="M11 13l9 -9" />
  <path d="M15 4h5v5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-eye"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0" />
  <path d="M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-file-text"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 3v4a1 1 0 0 0 1 1h4" />
  <path d="M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2" />
  <path d="M9 9l1 0" />
  <path d="M9 13l6 0" />
  <path d="M9 17l6 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-filter"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 4h16v2.172a2 2 0 0 1 -.586 1.414l-4.414 4.414v7l-6 2v-8.5l-4.48 -4.928a2 2 0 0 1 -.52 -1.345v-2.227" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-flag"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 5a5 5 0 0 1 7 0a5 5 0 0 0 7 0v9a5 5 0 0 1 -7 0a5 5 0 0 0 -7 0v-9" />
  <path d="M5 21v-7" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-focus-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11.5 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0" fill="currentColor" />
  <path d="M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0" />
  <path d="M12 3l0 2" />
  <path d="M3 12l2 0" />
  <path d="M12 19l0 2" />
  <path d="M19 12l2 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-folder"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4l3 3h7a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-11a2 2 0 0 1 2 -2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-forms"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3a3 3 0 0 0 -3 3v12a3 3 0 0 0 3 3" />
  <path d="M6 3a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3" />
  <path d="M13 7h7a1 1 0 0 1 1 1v8a1 1 0 0 1 -1 1h-7" />
  <path d="M5 7h-1a1 1 0 0 0 -1 1v8a1 1 0 0 0 1 1h1" />
  <path d="M17 12h.01" />
  <path d="M13 12h.01" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-gift"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 9a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M12 8l0 13" />
  <path d="M19 12v7a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-7" />
  <path d="M7.5 8a2.5 2.5 0 0 1 0 -5a4.8 8 0 0 1 4.5 5a4.8 8 0 0 1 4.5 -5a2.5 2.5 0 0 1 0 5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-git-branch"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M5 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M7 8l0 8" />
  <path d="M9 18h6a2 2 0 0 0 2 -2v-5" />
  <path d="M14 14l3 -3l3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-git-compare"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M16 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M11 6h5a2 2 0 0 1 2 2v8" />
  <path d="M14 9l-3 -3l3 -3" />
  <path d="M13 18h-5a2 2 0 0 1 -2 -2v-8" />
  <path d="M10 15l3 3l-3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-grip-vertical"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M8 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M8 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M14 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M14 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-hand-stop"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 13v-7.5a1.5 1.5 0 0 1 3 0v6.5" />
  <path d="M11 5.5v-2a1.5 1.5 0 1 1 3 0v8.5" />
  <path d="M14 5.5a1.5 1.5 0 0 1 3 0v6.5" />
  <path d="M17 7.5a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1 -6 6h-2h.208a6 6 0 0 1 -5.012 -2.7a69.74 69.74 0 0 1 -.196 -.3c-.312 -.479 -1.407 -2.388 -3.286 -5.728a1.5 1.5 0 0 1 .536 -2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-hash"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 9l14 0" />
  <path d="M5 15l14 0" />
  <path d="M11 4l-4 16" />
  <path d="M17 4l-4 16" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-headset"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 14v-3a8 8 0 1 1 16 0v3" />
  <path d="M18 19c0 1.657 -2.686 3 -6 3" />
  <path d="M4 14a2 2 0 0 1 2 -2h1a2 2 0 0 1 2 2v3a2 2 0 0 1 -2 2h-1a2 2 0 0 1 -2 -2v-3" />
  <path d="M15 14a2 2 0 0 1 2 -2h1a2 2 0 0 1 2 2v3a2 2 0 0 1 -2 2h-1a2 2 0 0 1 -2 -2v-3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-heart"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M19.5 12.572l-7.5 7.428l-7.5 -7.428a5 5 0 1 1 7.5 -6.566a5 5 0 1 1 7.5 6.572" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-help-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 16v.01" />
  <path d="M12 13a2 2 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-history"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 8l0 4l2 2" />
  <path d="M3.05 11a9 9 0 1 1 .5 4m-.5 5v-5h5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-home"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l-2 0l9 -9l9 9l-2 0" />
  <path d="M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-7" />
  <path d="M9 21v-6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-hourglass"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.5 7h11" />
  <path d="M6.5 17h11" />
  <path d="M6 20v-2a6 6 0 1 1 12 0v2a1 1 0 0 1 -1 1h-10a1 1 0 0 1 -1 -1" />
  <path d="M6 4v2a6 6 0 1 0 12 0v-2a1 1 0 0 0 -1 -1h-10a1 1 0 0 0 -1 1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-inbox"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12" />
  <path d="M4 13h3l3 3h4l3 -3h3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-info-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M12 9h.01" />
  <path d="M11 12h1v4h1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-key"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16.555 3.843l3.602 3.602a2.877 2.877 0 0 1 0 4.069l-2.643 2.643a2.877 2.877 0 0 1 -4.069 0l-.301 -.301l-6.558 6.558a2 2 0 0 1 -1.239 .578l-.175 .008h-1.172a1 1 0 0 1 -.993 -.883l-.007 -.117v-1.172a2 2 0 0 1 .467 -1.284l.119 -.13l.414 -.414h2v-2h2v-2l2.144 -2.144l-.301 -.301a2.877 2.877 0 0 1 0 -4.069l2.643 -2.643a2.877 2.877 0 0 1 4.069 0" />
  <path d="M15 9h.01" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-language"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 6.371c0 4.418 -2.239 6.629 -5 6.629" />
  <path d="M4 6.371h7" />
  <path d="M5 9c0 2.144 2.252 3.908 6 4" />
  <path d="M12 20l4 -9l4 9" />
  <path d="M19.1 18h-6.2" />
  <path d="M6.694 3l.793 .582" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-layout-dashboard"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1" />
  <path d="M5 16h4a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1" />
  <path d="M15 12h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1" />
  <path d="M15 4h4a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-layout-grid"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M14 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M4 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
  <path d="M14 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-link"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 15l6 -6" />
  <path d="M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464" />
  <path d="M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-list-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3.5 5.5l1.5 1.5l2.5 -2.5" />
  <path d="M3.5 11.5l1.5 1.5l2.5 -2.5" />
  <path d="M3.5 17.5l1.5 1.5l2.5 -2.5" />
  <path d="M11 6l9 0" />
  <path d="M11 12l9 0" />
  <path d="M11 18l9 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-list-numbers"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M11 6h9" />
  <path d="M11 12h9" />
  <path d="M12 18h8" />
  <path d="M4 16a2 2 0 1 1 4 0c0 .591 -.5 1 -1 1.5l-3 2.5h4" />
  <path d="M6 10v-6l-2 2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-loader-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3a9 9 0 1 0 9 9" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-lock"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6" />
  <path d="M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0" />
  <path d="M8 11v-4a4 4 0 1 1 8 0v4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-logout"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2" />
  <path d="M9 12h12l-3 -3" />
  <path d="M18 15l3 -3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-mail"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10" />
  <path d="M3 7l9 6l9 -6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-map-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 18.5l-3 -1.5l-6 3v-13l6 -3l6 3l6 -3v7.5" />
  <path d="M9 4v13" />
  <path d="M15 7v5.5" />
  <path d="M21.121 20.121a3 3 0 1 0 -4.242 0c.418 .419 1.125 1.045 2.121 1.879c1.051 -.89 1.759 -1.516 2.121 -1.879" />
  <path d="M19 18v.01" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-map-pin"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0" />
  <path d="M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-maximize"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 8v-2a2 2 0 0 1 2 -2h2" />
  <path d="M4 16v2a2 2 0 0 0 2 2h2" />
  <path d="M16 4h2a2 2 0 0 1 2 2v2" />
  <path d="M16 20h2a2 2 0 0 0 2 -2v-2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M9 18h-3a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-3l-3 3l-3 -3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-circle"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-message-question"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M14 18h-1l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v4.5" />
  <path d="M19 22v.01" />
  <path d="M19 19a2.003 2.003 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-message"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 9h8" />
  <path d="M8 13h6" />
  <path d="M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-5l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-microphone"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M9 5a3 3 0 0 1 3 -3a3 3 0 0 1 3 3v5a3 3 0 0 1 -3 3a3 3 0 0 1 -3 -3l0 -5" />
  <path d="M5 10a7 7 0 0 0 14 0" />
  <path d="M8 21l8 0" />
  <path d="M12 17l0 4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-minus"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 12l14 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-mood-smile"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0" />
  <path d="M9 10l.01 0" />
  <path d="M15 10l.01 0" />
  <path d="M9.5 15a3.5 3.5 0 0 0 5 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-moon"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-note"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M13 20l7 -7" />
  <path d="M13 20v-6a1 1 0 0 1 1 -1h6v-7a2 2 0 0 0 -2 -2h-12a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-package"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 3l8 4.5l0 9l-8 4.5l-8 -4.5l0 -9l8 -4.5" />
  <path d="M12 12l8 -4.5" />
  <path d="M12 12l0 9" />
  <path d="M12 12l-8 -4.5" />
  <path d="M16 5.25l-8 4.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-paperclip"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 7l-6.5 6.5a1.5 1.5 0 0 0 3 3l6.5 -6.5a3 3 0 0 0 -6 -6l-6.5 6.5a4.5 4.5 0 0 0 9 9l6.5 -6.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-pencil"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4" />
  <path d="M13.5 6.5l4 4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-phone"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-photo"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 8h.01" />
  <path d="M3 6a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v12a3 3 0 0 1 -3 3h-12a3 3 0 0 1 -3 -3v-12" />
  <path d="M3 16l5 -5c.928 -.893 2.072 -.893 3 0l5 5" />
  <path d="M14 14l1 -1c.928 -.893 2.072 -.893 3 0l3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-pause"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12" />
  <path d="M14 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-play"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 4v16l13 -8l-13 -8" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-skip-forward"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5v14l12 -7l-12 -7" />
  <path d="M20 5l0 14" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-player-stop"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 7a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2l0 -10" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-plug-connected"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 12l5 5l-1.5 1.5a3.536 3.536 0 1 1 -5 -5l1.5 -1.5" />
  <path d="M17 12l-5 -5l1.5 -1.5a3.536 3.536 0 1 1 5 5l-1.5 1.5" />
  <path d="M3 21l2.5 -2.5" />
  <path d="M18.5 5.5l2.5 -2.5" />
  <path d="M10 11l-2 2" />
  <path d="M13 14l-2 2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-plus"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 5l0 14" />
  <path d="M5 12l14 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-refresh"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4" />
  <path d="M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-repeat"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 12v-3a3 3 0 0 1 3 -3h13m-3 -3l3 3l-3 3" />
  <path d="M20 12v3a3 3 0 0 1 -3 3h-13m3 3l-3 -3l3 -3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-rocket"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 13a8 8 0 0 1 7 7a6 6 0 0 0 3 -5a9 9 0 0 0 6 -8a3 3 0 0 0 -3 -3a9 9 0 0 0 -8 6a6 6 0 0 0 -5 3" />
  <path d="M7 14a6 6 0 0 0 -3 6a6 6 0 0 0 6 -3" />
  <path d="M14 9a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-search"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0" />
  <path d="M21 21l-6 -6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-send"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10 14l11 -11" />
  <path d="M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.5a.55 .55 0 0 1 0 -1l18 -6.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-settings"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M10.325 4.317c.426 -1.756 2.924 -1.756 3.35 0a1.724 1.724 0 0 0 2.573 1.066c1.543 -.94 3.31 .826 2.37 2.37a1.724 1.724 0 0 0 1.065 2.572c1.756 .426 1.756 2.924 0 3.35a1.724 1.724 0 0 0 -1.066 2.573c.94 1.543 -.826 3.31 -2.37 2.37a1.724 1.724 0 0 0 -2.572 1.065c-.426 1.756 -2.924 1.756 -3.35 0a1.724 1.724 0 0 0 -2.573 -1.066c-1.543 .94 -3.31 -.826 -2.37 -2.37a1.724 1.724 0 0 0 -1.065 -2.572c-1.756 -.426 -1.756 -2.924 0 -3.35a1.724 1.724 0 0 0 1.066 -2.573c-.94 -1.543 .826 -3.31 2.37 -2.37c1 .608 2.296 .07 2.572 -1.065" />
  <path d="M9 12a3 3 0 1 0 6 0a3 3 0 0 0 -6 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-shopping-cart"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M17 17h-11v-14h-2" />
  <path d="M6 5l14 1l-1 7h-13" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-sitemap"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 17a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -2" />
  <path d="M15 17a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -2" />
  <path d="M9 5a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2l0 -2" />
  <path d="M6 15v-1a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v1" />
  <path d="M12 9l0 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-sparkles"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16 18a2 2 0 0 1 2 2a2 2 0 0 1 2 -2a2 2 0 0 1 -2 -2a2 2 0 0 1 -2 2m0 -12a2 2 0 0 1 2 2a2 2 0 0 1 2 -2a2 2 0 0 1 -2 -2a2 2 0 0 1 -2 2m-7 12a6 6 0 0 1 6 -6a6 6 0 0 1 -6 -6a6 6 0 0 1 -6 6a6 6 0 0 1 6 6" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-square-check"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M9 12l2 2l4 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-stack-2"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 4l-8 4l8 4l8 -4l-8 -4" />
  <path d="M4 12l8 4l8 -4" />
  <path d="M4 16l8 4l8 -4" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-star"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 17.75l-6.172 3.245l1.179 -6.873l-5 -4.867l6.9 -1l3.086 -6.253l3.086 6.253l6.9 1l-5 4.867l1.179 6.873l-6.158 -3.245" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-sun"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
  <path d="M3 12h1m8 -9v1m8 8h1m-9 8v1m-6.4 -15.4l.7 .7m12.1 -.7l-.7 .7m0 11.4l.7 .7m-12.1 -.7l-.7 .7" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-switch-horizontal"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M16 3l4 4l-4 4" />
  <path d="M10 7l10 0" />
  <path d="M8 13l-4 4l4 4" />
  <path d="M4 17l9 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-table"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14" />
  <path d="M3 10h18" />
  <path d="M10 3v18" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-tag"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.5 7.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0" />
  <path d="M3 6v5.172a2 2 0 0 0 .586 1.414l7.71 7.71a2.41 2.41 0 0 0 3.408 0l5.592 -5.592a2.41 2.41 0 0 0 0 -3.408l-7.71 -7.71a2 2 0 0 0 -1.414 -.586h-5.172a3 3 0 0 0 -3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-template"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 5a1 1 0 0 1 1 -1h14a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1l0 -2" />
  <path d="M4 13a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -6" />
  <path d="M14 12l6 0" />
  <path d="M14 16l6 0" />
  <path d="M14 20l6 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-thumb-down"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 13v-8a1 1 0 0 0 -1 -1h-2a1 1 0 0 0 -1 1v7a1 1 0 0 0 1 1h3a4 4 0 0 1 4 4v1a2 2 0 0 0 4 0v-5h3a2 2 0 0 0 2 -2l-1 -5a2 3 0 0 0 -2 -2h-7a3 3 0 0 0 -3 3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-thumb-up"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M7 11v8a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1v-7a1 1 0 0 1 1 -1h3a4 4 0 0 0 4 -4v-1a2 2 0 0 1 4 0v5h3a2 2 0 0 1 2 2l-1 5a2 3 0 0 1 -2 2h-7a3 3 0 0 1 -3 -3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-trash"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 7l16 0" />
  <path d="M10 11l0 6" />
  <path d="M14 11l0 6" />
  <path d="M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12" />
  <path d="M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-truck-delivery"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0" />
  <path d="M5 17h-2v-4m-1 -8h11v12m-4 0h6m4 0h2v-6h-8m0 -5h5l3 5" />
  <path d="M3 9l4 0" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-upload"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2" />
  <path d="M7 9l5 -5l5 5" />
  <path d="M12 4l0 12" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-user"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0" />
  <path d="M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-users"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0" />
  <path d="M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2" />
  <path d="M16 3.13a4 4 0 0 1 0 7.75" />
  <path d="M21 21v-2a4 4 0 0 0 -3 -3.85" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-variable"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M5 4c-2.5 5 -2.5 10 0 16m14 -16c2.5 5 2.5 10 0 16m-10 -11h1c1 0 1 1 2.016 3.527c.984 2.473 .984 3.473 1.984 3.473h1" />
  <path d="M8 16c1.5 0 3 -2 4 -3.5s2.5 -3.5 4 -3.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-volume"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M15 8a5 5 0 0 1 0 8" />
  <path d="M17.7 5a9 9 0 0 1 0 14" />
  <path d="M6 15h-2a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1h2l3.5 -4.5a.8 .8 0 0 1 1.5 .5v14a.8 .8 0 0 1 -1.5 .5l-3.5 -4.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-webhook"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M4.876 13.61a4 4 0 1 0 6.124 3.39h6" />
  <path d="M15.066 20.502a4 4 0 1 0 1.934 -7.502c-.706 0 -1.424 .179 -2 .5l-3 -5.5" />
  <path d="M16 8a4 4 0 1 0 -8 0c0 1.506 .77 2.818 2 3.5l-3 5.5" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-wifi-off"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M12 18l.01 0" />
  <path d="M9.172 15.172a4 4 0 0 1 5.656 0" />
  <path d="M6.343 12.343a7.963 7.963 0 0 1 3.864 -2.14m4.163 .155a7.965 7.965 0 0 1 3.287 2" />
  <path d="M3.515 9.515a12 12 0 0 1 3.544 -2.455m3.101 -.92a12 12 0 0 1 10.325 3.374" />
  <path d="M3 3l18 18" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-world"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0" />
  <path d="M3.6 9h16.8" />
  <path d="M3.6 15h16.8" />
  <path d="M11.5 3a17 17 0 0 0 0 18" />
  <path d="M12.5 3a17 17 0 0 1 0 18" />
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
  class="icon icon-tabler icons-tabler-outline icon-tabler-x"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M18 6l-12 12" />
  <path d="M6 6l12 12" />
</svg>`,Gf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="currentColor"
  class="icon icon-tabler icons-tabler-filled icon-tabler-heart"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6.979 3.074a6 6 0 0 1 4.988 1.425l.037 .033l.034 -.03a6 6 0 0 1 4.733 -1.44l.246 .036a6 6 0 0 1 3.364 10.008l-.18 .185l-.048 .041l-7.45 7.379a1 1 0 0 1 -1.313 .082l-.094 -.082l-7.493 -7.422a6 6 0 0 1 3.176 -10.215z" />
</svg>`,Kf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="currentColor"
  class="icon icon-tabler icons-tabler-filled icon-tabler-player-play"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M6 4v16a1 1 0 0 0 1.524 .852l13 -8a1 1 0 0 0 0 -1.704l-13 -8a1 1 0 0 0 -1.524 .852z" />
</svg>`,qf=`<svg
  xmlns="http://www.w3.org/2000/svg"
  width="24"
  height="24"
  viewBox="0 0 24 24"
  fill="currentColor"
  class="icon icon-tabler icons-tabler-filled icon-tabler-star"
>
  <path stroke="none" d="M0 0h24v24H0z" fill="none" />
  <path d="M8.243 7.34l-6.38 .925l-.113 .023a1 1 0 0 0 -.44 1.684l4.622 4.499l-1.09 6.355l-.013 .11a1 1 0 0 0 1.464 .944l5.706 -3l5.693 3l.1 .046a1 1 0 0 0 1.352 -1.1l-1.091 -6.355l4.624 -4.5l.078 -.085a1 1 0 0 0 -.633 -1.62l-6.38 -.926l-2.852 -5.78a1 1 0 0 0 -1.794 0l-2.853 5.78z" />
</svg>`,Jf=/* #__PURE__ */ Object.assign({"/node_modules/@tabler/icons/icons/outline/adjustments.svg":pu,"/node_modules/@tabler/icons/icons/outline/alert-circle.svg":mu,"/node_modules/@tabler/icons/icons/outline/alert-triangle.svg":hu,"/node_modules/@tabler/icons/icons/outline/api.svg":gu,"/node_modules/@tabler/icons/icons/outline/arrow-back-up.svg":_u,"/node_modules/@tabler/icons/icons/outline/arrow-down.svg":vu,"/node_modules/@tabler/icons/icons/outline/arrow-forward-up.svg":yu,"/node_modules/@tabler/icons/icons/outline/arrow-forward.svg":bu,"/node_modules/@tabler/icons/icons/outline/arrow-loop-right.svg":xu,"/node_modules/@tabler/icons/icons/outline/arrow-merge.svg":Su,"/node_modules/@tabler/icons/icons/outline/arrow-right.svg":Cu,"/node_modules/@tabler/icons/icons/outline/arrow-up-right.svg":wu,"/node_modules/@tabler/icons/icons/outline/arrow-up.svg":Tu,"/node_modules/@tabler/icons/icons/outline/arrows-split-2.svg":Eu,"/node_modules/@tabler/icons/icons/outline/at.svg":Du,"/node_modules/@tabler/icons/icons/outline/bell-ringing.svg":Ou,"/node_modules/@tabler/icons/icons/outline/bell.svg":ku,"/node_modules/@tabler/icons/icons/outline/bolt.svg":Au,"/node_modules/@tabler/icons/icons/outline/books.svg":ju,"/node_modules/@tabler/icons/icons/outline/brand-messenger.svg":Mu,"/node_modules/@tabler/icons/icons/outline/brand-telegram.svg":Nu,"/node_modules/@tabler/icons/icons/outline/brand-viber.svg":Pu,"/node_modules/@tabler/icons/icons/outline/brand-whatsapp.svg":Fu,"/node_modules/@tabler/icons/icons/outline/browser.svg":Iu,"/node_modules/@tabler/icons/icons/outline/bug.svg":Lu,"/node_modules/@tabler/icons/icons/outline/building-store.svg":Ru,"/node_modules/@tabler/icons/icons/outline/calendar-event.svg":zu,"/node_modules/@tabler/icons/icons/outline/calendar.svg":Bu,"/node_modules/@tabler/icons/icons/outline/cards.svg":Vu,"/node_modules/@tabler/icons/icons/outline/category.svg":Hu,"/node_modules/@tabler/icons/icons/outline/chart-bar.svg":Uu,"/node_modules/@tabler/icons/icons/outline/check.svg":Wu,"/node_modules/@tabler/icons/icons/outline/chevron-down.svg":Gu,"/node_modules/@tabler/icons/icons/outline/chevron-left.svg":Ku,"/node_modules/@tabler/icons/icons/outline/chevron-right.svg":qu,"/node_modules/@tabler/icons/icons/outline/circle-check.svg":Ju,"/node_modules/@tabler/icons/icons/outline/circle-dot.svg":Yu,"/node_modules/@tabler/icons/icons/outline/clock-hour-4.svg":Xu,"/node_modules/@tabler/icons/icons/outline/clock.svg":Zu,"/node_modules/@tabler/icons/icons/outline/cloud-check.svg":Qu,"/node_modules/@tabler/icons/icons/outline/code.svg":$u,"/node_modules/@tabler/icons/icons/outline/coin.svg":ed,"/node_modules/@tabler/icons/icons/outline/copy.svg":td,"/node_modules/@tabler/icons/icons/outline/corner-down-right.svg":nd,"/node_modules/@tabler/icons/icons/outline/currency-hryvnia.svg":rd,"/node_modules/@tabler/icons/icons/outline/cursor-text.svg":id,"/node_modules/@tabler/icons/icons/outline/device-mobile.svg":ad,"/node_modules/@tabler/icons/icons/outline/dots-vertical.svg":od,"/node_modules/@tabler/icons/icons/outline/dots.svg":sd,"/node_modules/@tabler/icons/icons/outline/download.svg":cd,"/node_modules/@tabler/icons/icons/outline/external-link.svg":ld,"/node_modules/@tabler/icons/icons/outline/eye.svg":ud,"/node_modules/@tabler/icons/icons/outline/file-text.svg":dd,"/node_modules/@tabler/icons/icons/outline/filter.svg":fd,"/node_modules/@tabler/icons/icons/outline/flag.svg":pd,"/node_modules/@tabler/icons/icons/outline/focus-2.svg":md,"/node_modules/@tabler/icons/icons/outline/folder.svg":hd,"/node_modules/@tabler/icons/icons/outline/forms.svg":gd,"/node_modules/@tabler/icons/icons/outline/gift.svg":_d,"/node_modules/@tabler/icons/icons/outline/git-branch.svg":vd,"/node_modules/@tabler/icons/icons/outline/git-compare.svg":yd,"/node_modules/@tabler/icons/icons/outline/grip-vertical.svg":bd,"/node_modules/@tabler/icons/icons/outline/hand-stop.svg":xd,"/node_modules/@tabler/icons/icons/outline/hash.svg":Sd,"/node_modules/@tabler/icons/icons/outline/headset.svg":Cd,"/node_modules/@tabler/icons/icons/outline/heart.svg":wd,"/node_modules/@tabler/icons/icons/outline/help-circle.svg":Td,"/node_modules/@tabler/icons/icons/outline/history.svg":Ed,"/node_modules/@tabler/icons/icons/outline/home.svg":Dd,"/node_modules/@tabler/icons/icons/outline/hourglass.svg":Od,"/node_modules/@tabler/icons/icons/outline/inbox.svg":kd,"/node_modules/@tabler/icons/icons/outline/info-circle.svg":Ad,"/node_modules/@tabler/icons/icons/outline/key.svg":jd,"/node_modules/@tabler/icons/icons/outline/keyboard.svg":Md,"/node_modules/@tabler/icons/icons/outline/language.svg":Nd,"/node_modules/@tabler/icons/icons/outline/layout-dashboard.svg":Pd,"/node_modules/@tabler/icons/icons/outline/layout-grid.svg":Fd,"/node_modules/@tabler/icons/icons/outline/link.svg":Id,"/node_modules/@tabler/icons/icons/outline/list-check.svg":Ld,"/node_modules/@tabler/icons/icons/outline/list-numbers.svg":Rd,"/node_modules/@tabler/icons/icons/outline/loader-2.svg":zd,"/node_modules/@tabler/icons/icons/outline/lock.svg":Bd,"/node_modules/@tabler/icons/icons/outline/logout.svg":Vd,"/node_modules/@tabler/icons/icons/outline/mail.svg":Hd,"/node_modules/@tabler/icons/icons/outline/map-2.svg":Ud,"/node_modules/@tabler/icons/icons/outline/map-pin.svg":Wd,"/node_modules/@tabler/icons/icons/outline/maximize.svg":Gd,"/node_modules/@tabler/icons/icons/outline/message-2.svg":Kd,"/node_modules/@tabler/icons/icons/outline/message-circle.svg":qd,"/node_modules/@tabler/icons/icons/outline/message-question.svg":Jd,"/node_modules/@tabler/icons/icons/outline/message.svg":Yd,"/node_modules/@tabler/icons/icons/outline/microphone.svg":Xd,"/node_modules/@tabler/icons/icons/outline/minus.svg":Zd,"/node_modules/@tabler/icons/icons/outline/mood-smile.svg":Qd,"/node_modules/@tabler/icons/icons/outline/moon.svg":$d,"/node_modules/@tabler/icons/icons/outline/note.svg":ef,"/node_modules/@tabler/icons/icons/outline/package.svg":tf,"/node_modules/@tabler/icons/icons/outline/paperclip.svg":nf,"/node_modules/@tabler/icons/icons/outline/pencil.svg":rf,"/node_modules/@tabler/icons/icons/outline/phone.svg":af,"/node_modules/@tabler/icons/icons/outline/photo.svg":of,"/node_modules/@tabler/icons/icons/outline/player-pause.svg":sf,"/node_modules/@tabler/icons/icons/outline/player-play.svg":cf,"/node_modules/@tabler/icons/icons/outline/player-skip-forward.svg":lf,"/node_modules/@tabler/icons/icons/outline/player-stop.svg":uf,"/node_modules/@tabler/icons/icons/outline/plug-connected.svg":df,"/node_modules/@tabler/icons/icons/outline/plus.svg":ff,"/node_modules/@tabler/icons/icons/outline/refresh.svg":pf,"/node_modules/@tabler/icons/icons/outline/repeat.svg":mf,"/node_modules/@tabler/icons/icons/outline/robot.svg":hf,"/node_modules/@tabler/icons/icons/outline/rocket.svg":gf,"/node_modules/@tabler/icons/icons/outline/search.svg":_f,"/node_modules/@tabler/icons/icons/outline/send.svg":vf,"/node_modules/@tabler/icons/icons/outline/settings.svg":yf,"/node_modules/@tabler/icons/icons/outline/shopping-cart.svg":bf,"/node_modules/@tabler/icons/icons/outline/sitemap.svg":xf,"/node_modules/@tabler/icons/icons/outline/sparkles.svg":Sf,"/node_modules/@tabler/icons/icons/outline/square-check.svg":Cf,"/node_modules/@tabler/icons/icons/outline/stack-2.svg":wf,"/node_modules/@tabler/icons/icons/outline/star.svg":Tf,"/node_modules/@tabler/icons/icons/outline/sun.svg":Ef,"/node_modules/@tabler/icons/icons/outline/switch-horizontal.svg":Df,"/node_modules/@tabler/icons/icons/outline/table.svg":Of,"/node_modules/@tabler/icons/icons/outline/tag.svg":kf,"/node_modules/@tabler/icons/icons/outline/template.svg":Af,"/node_modules/@tabler/icons/icons/outline/thumb-down.svg":jf,"/node_modules/@tabler/icons/icons/outline/thumb-up.svg":Mf,"/node_modules/@tabler/icons/icons/outline/trash.svg":Nf,"/node_modules/@tabler/icons/icons/outline/truck-delivery.svg":Pf,"/node_modules/@tabler/icons/icons/outline/unlink.svg":Ff,"/node_modules/@tabler/icons/icons/outline/upload.svg":If,"/node_modules/@tabler/icons/icons/outline/user.svg":Lf,"/node_modules/@tabler/icons/icons/outline/users.svg":Rf,"/node_modules/@tabler/icons/icons/outline/variable.svg":zf,"/node_modules/@tabler/icons/icons/outline/volume.svg":Bf,"/node_modules/@tabler/icons/icons/outline/webhook.svg":Vf,"/node_modules/@tabler/icons/icons/outline/wifi-off.svg":Hf,"/node_modules/@tabler/icons/icons/outline/world.svg":Uf,"/node_modules/@tabler/icons/icons/outline/x.svg":Wf}),Yf=/* #__PURE__ */ Object.assign({"/node_modules/@tabler/icons/icons/filled/heart.svg":Gf,"/node_modules/@tabler/icons/icons/filled/player-play.svg":Kf,"/node_modules/@tabler/icons/icons/filled/star.svg":qf});function Xf(e,t){return Object.entries(e).map(([e,n])=>[e.slice(e.lastIndexOf(`/`)+1,-4)+t,n.slice(n.indexOf(`>`,n.indexOf(`<svg`))+1,n.lastIndexOf(`</svg>`)).replace(/\s*\n\s*/g,``)])}var Zf=new Map([...Xf(Jf,``),...Xf(Yf,`-filled`)]),Qf=[`width`,`height`,`fill`,`stroke`,`stroke-width`],$f=[`innerHTML`],ep=[`href`],tp={key:2,cx:`12`,cy:`12`,r:`5`},np={__name:`CanvasIcon`,props:{name:String,size:{type:Number,default:16}},setup(e){let t=e,n=x(`iconSprite`,null),r=s(()=>Zf.get(t.name)),i=s(()=>t.name?.endsWith(`-filled`));return(t,a)=>(P(),u(`svg`,{class:`i`,width:e.size,height:e.size,viewBox:`0 0 24 24`,fill:i.value?`currentColor`:`none`,stroke:i.value?`none`:`currentColor`,"stroke-width":e.size<=14?2:1.75,"stroke-linecap":`round`,"stroke-linejoin":`round`,"aria-hidden":`true`},[r.value?(P(),u(`g`,{key:0,innerHTML:r.value},null,8,$f)):J(n)?.value?(P(),u(`use`,{key:1,href:`${J(n).value}#${e.name}`},null,8,ep)):(P(),u(`circle`,tp))],8,Qf))}},rp=[`data-exit`,`aria-label`,`title`],ip={__name:`ExitKnot`,props:{block:String,exit:Object},setup(e){let t=e,n=x(`canvas`),r=s(()=>t.exit.edge&&n.overlay.trace.edges.has(t.exit.edge)),i=s(()=>n.overlay.problems.get(t.block)?.list.find(e=>e.exit===t.exit.id)),a=s(()=>n.exitLabel(t.exit));return(t,o)=>(P(),u(`button`,{type:`button`,class:D([`knot nodrag`,{on:e.exit.edge,lit:r.value,prob:i.value?.severity===`error`,hint:i.value&&i.value.severity!==`error`}]),"data-exit":e.exit.id,tabindex:`-1`,"aria-label":a.value,title:e.exit.look===`fall`?a.value:void 0,onMousedown:o[0]||=X(()=>{},[`stop`]),onTouchstart:o[1]||=X(()=>{},[`stop`]),onPointerdown:o[2]||=X(t=>J(n).drag.knotPointerDown(t,{block:e.block,exit:e.exit.id}),[`stop`,`prevent`]),onClick:o[3]||=X(t=>J(n).knotClicked({block:e.block,exit:e.exit.id}),[`stop`])},null,42,rp))}},ap=[`title`],op={class:`sr`},sp={__name:`ProblemBadge`,props:{problem:Object},setup(e){let t=x(`canvas`);return(n,r)=>(P(),u(`span`,{class:D([`pbadge`,{w:e.problem.worst!==`error`}]),title:e.problem.list.map(e=>e.sentence).join(`
`)},[m(np,{name:e.problem.icon,size:12},null,8,[`name`]),p(G(e.problem.mark??e.problem.list.length),1),d(`span`,op,G(J(t).problemWords(e.problem)),1)],10,ap))}},cp=[`title`,`aria-label`],lp=[`title`,`aria-label`],up=[`title`,`aria-label`],dp={__name:`RowActions`,props:{block:String,group:String},setup(e){let t=x(`canvas`);return(n,r)=>(P(),u(`div`,{class:`acts nodrag`,onPointerdown:r[3]||=X(()=>{},[`stop`]),onMousedown:r[4]||=X(()=>{},[`stop`]),onClick:r[5]||=X(()=>{},[`stop`]),onDblclick:r[6]||=X(()=>{},[`stop`])},[e.block?(P(),u(`button`,{key:0,type:`button`,tabindex:`-1`,class:`cbtn`,title:J(t).word(`try_here`),"aria-label":J(t).word(`try_here`),onClick:r[0]||=n=>J(t).tryFrom(e.block)},[m(np,{name:`player-play`,size:14})],8,cp)):l(``,!0),d(`button`,{type:`button`,tabindex:`-1`,class:`cbtn`,title:`${J(t).word(`duplicate`)} (Ctrl D)`,"aria-label":J(t).word(`duplicate`),onClick:r[1]||=n=>J(t).duplicate({block:e.block,group:e.group})},[m(np,{name:`copy`,size:14})],8,lp),d(`button`,{type:`button`,tabindex:`-1`,class:`cbtn`,title:`${J(t).word(`remove`)} (Del)`,"aria-label":J(t).word(`remove`),onClick:r[2]||=n=>J(t).removeThese({blocks:e.block?[e.block]:[],groups:e.group?[e.group]:[]})},[m(np,{name:`trash`,size:14})],8,up)],32))}},fp={key:0,class:`var`},pp={key:1,class:`val`},mp={__name:`TextLines`,props:{lines:Array},setup(e){return(t,n)=>(P(!0),u(o,null,z(e.lines,(e,t)=>(P(),u(`div`,{key:t,class:`ln`},[(P(!0),u(o,null,z(e,(e,t)=>(P(),u(o,{key:t},[e.kind===`var`?(P(),u(`span`,fp,G(e.text),1)):e.kind===`value`?(P(),u(`span`,pp,G(e.text),1)):(P(),u(o,{key:2},[p(G(e.text),1)],64))],64))),128))]))),128))}},hp=[`data-block`,`aria-label`,`aria-current`],gp={class:`tile`},_p={key:0,class:`content`},vp=[`innerHTML`],yp={key:0,class:`meth`},bp={key:0,class:`exs`},xp={key:0},Sp={key:0},Cp={__name:`BlockRow`,props:{view:Object,group:Object,index:Number},setup(e){let t=e,n=x(`canvas`),r=s(()=>n.selection.block===t.view.id),i=s(()=>n.overlay.problems.get(t.view.id)),a=s(()=>n.overlay.trace.running===t.view.id),f=s(()=>n.overlay.trace.blocks.has(t.view.id)),h=s(()=>n.lod.value===`near`),g=s(()=>n.say(`block_label`,{n:t.index+1,all:t.group.blocks.length,words:t.view.face.words}));return(t,s)=>(P(),u(`div`,{class:D([`blk`,[`f-${e.view.face.family}`,{sel:r.value,prob:i.value?.worst===`error`,hint:i.value&&i.value.worst!==`error`,now:a.value,vis:f.value}]]),style:O({height:`${e.view.h}px`}),"data-block":e.view.id,role:`listitem`,tabindex:`-1`,"aria-label":g.value,"aria-current":r.value?`true`:void 0,onMousedown:s[0]||=e=>J(n).drag.blockMouseDown(e),onPointerdown:s[1]||=t=>J(n).drag.blockPointerDown(t,e.view,e.group.id),onClick:s[2]||=X(t=>J(n).selectBlock(e.view.id),[`stop`]),onDblclick:s[3]||=X(t=>J(n).openBlock(e.view.id),[`stop`])},[d(`span`,gp,[J(n).lod.value===`far`?l(``,!0):(P(),c(np,{key:0,name:e.view.face.icon,size:14},null,8,[`name`]))]),J(n).lod.value===`far`?l(``,!0):(P(),u(`div`,_p,[(P(!0),u(o,null,z(e.view.face.rows,(e,t)=>(P(),u(o,{key:t},[e.kind===`bubble`?(P(),u(`div`,{key:0,class:`bub`,style:O({height:`${e.height}px`})},[h.value?(P(),c(mp,{key:0,lines:e.lines},null,8,[`lines`])):l(``,!0)],4)):e.kind===`sentence`?(P(),u(`div`,{key:1,class:`sent`,style:O({height:`${e.height}px`})},[h.value?(P(),c(mp,{key:0,lines:e.lines},null,8,[`lines`])):l(``,!0)],4)):e.kind===`sub`?(P(),u(`div`,{key:2,class:`sub`,style:O({height:`${e.height}px`})},[h.value?(P(),c(mp,{key:0,lines:e.lines},null,8,[`lines`])):l(``,!0)],4)):e.kind===`code`?(P(),u(`div`,{key:3,class:`code`,style:O({height:`${e.height}px`})},[h.value?(P(!0),u(o,{key:0},z(e.lines,(e,t)=>(P(),u(`div`,{key:t,class:`ln`,innerHTML:J(n).coloured(e)},null,8,vp))),128)):l(``,!0)],4)):(P(),u(`div`,{key:4,class:`cap`,style:O({height:`${e.height}px`})},[h.value?(P(),u(o,{key:0},[e.method?(P(),u(`span`,yp,G(e.method),1)):l(``,!0),m(mp,{lines:e.lines},null,8,[`lines`])],64)):l(``,!0)],4))],64))),128)),e.view.rows.length||e.view.face.choices.length?(P(),u(`div`,bp,[(P(!0),u(o,null,z(e.view.face.choices,(e,t)=>(P(),u(`div`,{key:`c${t}`,class:`ex`},[h.value?(P(),u(`span`,xp,G(e),1)):l(``,!0)]))),128)),(P(!0),u(o,null,z(e.view.rows,t=>(P(),u(`div`,{key:t.id,class:D([`ex`,{pl:t.look===`quiet`}])},[h.value?(P(),u(`span`,Sp,[t.look===`quiet`&&t.icon?(P(),c(np,{key:0,name:t.icon,size:14},null,8,[`name`])):l(``,!0),p(G(t.label),1)])):l(``,!0),m(ip,{block:e.view.id,exit:t},null,8,[`block`,`exit`])],2))),128))])):l(``,!0)])),e.view.fall?(P(),c(ip,{key:1,block:e.view.id,exit:e.view.fall,class:`fall`},null,8,[`block`,`exit`])):l(``,!0),e.view.inbound?(P(),u(`i`,{key:2,class:D([`knot on in-blk`,{lit:f.value}])},null,2)):l(``,!0),i.value?(P(),c(sp,{key:3,problem:i.value},null,8,[`problem`])):l(``,!0),h.value&&!J(n).readonly.value?(P(),c(dp,{key:4,block:e.view.id},null,8,[`block`])):l(``,!0)],46,hp))}},wp=[`aria-label`],Tp={__name:`TitleField`,props:{id:String,title:String},setup(e){let t=e,n=x(`canvas`),r=R(null),i=R(t.title),a=!1;function o(e){a||(a=!0,n.finishRename(t.id,e?i.value.trim():t.title))}return j(()=>{r.value.focus(),r.value.select()}),(e,t)=>oe((P(),u(`input`,{ref_key:`field`,ref:r,"onUpdate:modelValue":t[0]||=e=>i.value=e,class:`title-field nodrag`,maxlength:`120`,"aria-label":J(n).word(`rename`),onPointerdown:t[1]||=X(()=>{},[`stop`]),onMousedown:t[2]||=X(()=>{},[`stop`]),onDblclick:t[3]||=X(()=>{},[`stop`]),onKeydown:[t[4]||=X(()=>{},[`stop`]),t[5]||=se(X(e=>o(!0),[`prevent`]),[`enter`]),t[6]||=se(X(e=>o(!1),[`prevent`]),[`esc`])],onBlur:t[7]||=e=>o(!0)},null,40,wp)),[[ie,i.value]])}},Ep=[`data-group`],Dp={key:2},Op={key:3,class:`tag warn`},kp={role:`list`,class:`blks`},Ap={key:0,class:`hollow grip`},jp={__name:`GroupNode`,props:{id:String,data:Object,selected:Boolean},setup(e){let t=e,n=x(`canvas`),r=s(()=>n.overlay.problems.get(t.id)),i=s(()=>[t.data,...t.data.blocks].some(e=>n.overlay.problems.get(e.id)?.worst===`error`)),a=s(()=>n.overlay.trace.groups.has(t.id)),f=s(()=>t.data.blocks.some(e=>e.id===n.selection.block)),p=s(()=>n.overlay.slot?.group===t.id?n.overlay.slot:null),m=s(()=>p.value||n.overlay.aim===t.id),h=s(()=>p.value?(t.data.blocks[p.value.index]?.y??(t.data.blocks.length?t.data.blocks.at(-1).y+t.data.blocks.at(-1).h:37))-1:0);return(t,s)=>(P(),u(`section`,{class:D([`grp`,{sel:e.selected,start:e.data.start,dead:e.data.dead,lit:a.value,over:m.value,"has-sel":f.value,trouble:i.value,grip:J(n).lod.value===`far`}]),style:O({height:`${e.data.h}px`}),"data-group":e.id,onClick:s[1]||=t=>J(n).groupClicked(e.id)},[d(`header`,{class:`grip`,onDblclick:s[0]||=X(t=>J(n).renaming.value=e.id,[`stop`])},[J(n).lod.value===`far`?l(``,!0):(P(),u(o,{key:0},[e.data.start?(P(),u(`i`,{key:0,class:D([`knot on from-above`,{lit:a.value}])},null,2)):l(``,!0),!e.data.start||e.data.inbound?(P(),u(`i`,{key:1,class:D([`knot in`,{on:e.data.inbound,lit:a.value&&e.data.inbound&&!e.data.start}])},null,2)):l(``,!0)],64)),J(n).renaming.value===e.id?(P(),c(Tp,{key:1,id:e.id,title:e.data.title},null,8,[`id`,`title`])):(P(),u(`h3`,Dp,G(e.data.title),1)),e.data.dead&&J(n).lod.value!==`far`?(P(),u(`span`,Op,G(J(n).word(`unreachable`)),1)):l(``,!0)],32),d(`div`,kp,[(P(!0),u(o,null,z(e.data.blocks,(t,n)=>(P(),c(Cp,{key:t.id,view:t,group:e.data,index:n},null,8,[`view`,`group`,`index`]))),128))]),!e.data.blocks.length&&J(n).lod.value===`near`?(P(),u(`div`,Ap,G(J(n).word(`empty_group`)),1)):l(``,!0),p.value?(P(),u(`i`,{key:1,class:`slot`,style:O({top:`${h.value}px`})},null,4)):l(``,!0),r.value?(P(),c(sp,{key:2,problem:r.value},null,8,[`problem`])):l(``,!0),J(n).lod.value===`near`&&!J(n).readonly.value?(P(),c(dp,{key:3,group:e.id},null,8,[`group`])):l(``,!0)],14,Ep))}},Mp=[`aria-label`],Np=[`aria-label`,`title`],Pp=[`onClick`],Fp={key:0,class:`tag warn`},Ip=[`onClick`],Lp={key:0},Rp={__name:`GroupsList`,setup(e){let t=x(`canvas`),n=R(null),r=s(()=>t.groupsList());function i(e,n){matchMedia(`(max-width: 720px)`).matches&&(t.listShown.value=!1),e(n)}return j(()=>E(()=>n.value?.querySelector(`button`)?.focus())),(e,a)=>(P(),u(`aside`,{ref_key:`panel`,ref:n,class:`twin nowheel`,"aria-label":J(t).word(`groups`),onKeydown:[a[1]||=se(X(e=>J(t).listShown.value=!1,[`stop`]),[`esc`]),a[2]||=X(()=>{},[`stop`])],onWheel:a[3]||=X(()=>{},[`stop`])},[d(`header`,null,[d(`h2`,null,G(J(t).word(`groups`)),1),d(`button`,{type:`button`,class:`cbtn`,"aria-label":J(t).word(`close`),title:J(t).word(`close`),onClick:a[0]||=e=>J(t).listShown.value=!1},[m(np,{name:`x`,size:16})],8,Np)]),d(`ol`,null,[(P(!0),u(o,null,z(r.value,e=>(P(),u(`li`,{key:e.id},[d(`button`,{type:`button`,class:`twin-group`,onClick:n=>i(J(t).focusGroup,e.id)},[p(G(e.title),1),e.dead?(P(),u(`span`,Fp,G(J(t).word(`unreachable`)),1)):l(``,!0)],8,Pp),d(`ol`,null,[(P(!0),u(o,null,z(e.blocks,e=>(P(),u(`li`,{key:e.id},[d(`button`,{type:`button`,class:`twin-block`,onClick:n=>i(J(t).focusBlock,e.id)},[d(`span`,{class:D([`tile`,`f-${e.family}`])},[m(np,{name:e.icon,size:14},null,8,[`name`])],2),d(`span`,null,G(e.words),1)],8,Ip),e.exits.length?(P(),u(`ul`,Lp,[(P(!0),u(o,null,z(e.exits,e=>(P(),u(`li`,{key:e.id},G(e.words),1))),128))])):l(``,!0)]))),128))])]))),128))])],40,Mp))}},zp={class:`ground`,"aria-hidden":`true`},Bp=[`width`,`height`,`patternTransform`],Vp=[`transform`],Hp=[`fill`],Up=24,Wp=14,Gp={__name:`LinenGround`,setup(e){let{flow:t}=x(`canvas`),n=`${t.id}-linen`,r=s(()=>{let e=Up*t.viewport.value.zoom;for(;e<Wp;)e*=2;return e});return(e,i)=>(P(),u(`svg`,zp,[d(`defs`,null,[d(`pattern`,{id:n,width:r.value,height:r.value,patternUnits:`userSpaceOnUse`,patternTransform:`translate(${J(t).viewport.value.x} ${J(t).viewport.value.y})`},[d(`path`,{d:`M-1.5 -1.5l3 3M1.5 -1.5l-3 3`,transform:`translate(${r.value/2} ${r.value/2})`},null,8,Vp)],8,Bp)]),d(`rect`,{width:`100%`,height:`100%`,fill:`url(#${n})`},null,8,Hp)]))}};function Kp(e,t,n,r){let[i,a,o,s]=t;for(let t of e?.groups.values()??[])i=Math.min(i,t.x),a=Math.min(a,t.y),o=Math.max(o,t.x+t.w),s=Math.max(s,t.y+t.h);let c=Math.min((n-16)/(o-i||1),(r-16)/(s-a||1));return{k:c,dx:(n-(o+i)*c)/2,dy:(r-(s+a)*c)/2}}var qp=[`sunken`,`line-strong`,`accent`,`f-message`,`f-question`,`f-logic`,`f-code`,`f-ai`,`f-link`,`f-flow`];function Jp(e){let t=getComputedStyle(e);return Object.fromEntries(qp.map(e=>[e,t.getPropertyValue(`--${e}`)]))}function Yp(e,{width:t,height:n,scene:r,view:i,colours:a}){let o=window.devicePixelRatio||1;e.width!==t*o&&(e.width=t*o),e.height!==n*o&&(e.height=n*o);let s=e.getContext(`2d`);s.setTransform(o,0,0,o,0,0),s.clearRect(0,0,t,n);let{k:c,dx:l,dy:u}=Kp(r,i,t,n),d=e=>a[e];for(let e of r?.groups.values()??[]){let[t,n,r,i]=[e.x*c+l,e.y*c+u,e.w*c,Math.max(3,e.h*c)];s.fillStyle=d(`sunken`),s.strokeStyle=d(`line-strong`),s.lineWidth=1,Xp(s,t,n,r,i,Math.min(2.5,r/6)),s.fill(),e.dead||s.stroke();let a=Math.min(4.8,(i-4)/Math.max(1,e.blocks.length));a<1.2||(s.globalAlpha=.75,e.blocks.forEach((e,i)=>{s.fillStyle=d(`f-${e.face.family}`),Xp(s,t+r*.09,n+2.5+i*a,r*.68,Math.min(2.4,a*.7),1.2),s.fill()}),s.globalAlpha=1)}s.strokeStyle=d(`accent`),s.lineWidth=1.5,Xp(s,i[0]*c+l,i[1]*c+u,(i[2]-i[0])*c,(i[3]-i[1])*c,4),s.stroke()}function Xp(e,t,n,r,i,a){e.beginPath(),e.roundRect(t,n,Math.max(0,r),Math.max(0,i),Math.max(0,Math.min(a,r/2,i/2)))}var Zp=[`aria-label`],Qp=172,$p=112,em={__name:`MiniMap`,setup(e){let t=x(`canvas`),n=R(null),r=0,i=!1,a=null;function o(){r||=requestAnimationFrame(()=>{r=0,n.value&&(a??=Jp(n.value),Yp(n.value,{width:Qp,height:$p,scene:t.scene.value,view:t.exactView.value,colours:a}))})}function s(e){let r=n.value.getBoundingClientRect(),i=Kp(t.scene.value,t.exactView.value,Qp,$p);t.centerOn((e.clientX-r.left-i.dx)/i.k,(e.clientY-r.top-i.dy)/i.k)}function c(e){i=!0,n.value.setPointerCapture(e.pointerId),s(e)}function l(){a=null,o()}Y([t.scene,t.exactView],o),Y(t.theme,l,{flush:`post`});let d=new MutationObserver(l);return j(()=>{o();for(let e of[document.documentElement,document.body])d.observe(e,{attributes:!0,attributeFilter:[`class`,`data-theme`]})}),A(()=>{d.disconnect(),cancelAnimationFrame(r)}),(e,r)=>(P(),u(`canvas`,{ref_key:`sheet`,ref:n,class:`map nowheel`,role:`img`,"aria-label":J(t).word(`map`),style:O({width:`${Qp}px`,height:`${$p}px`}),onPointerdown:X(c,[`stop`]),onPointermove:r[0]||=e=>J(i)&&s(e),onPointerup:r[1]||=e=>C(i)?i.value=!1:i=!1,onPointercancel:r[2]||=e=>C(i)?i.value=!1:i=!1},null,44,Zp))}},tm=[`placeholder`,`aria-label`],nm={__name:`NoteNode`,props:{id:String,data:Object,selected:Boolean},setup(e){let t=e,n=x(`canvas`),r=R(null),i=R(``);return Y(()=>n.renaming.value===t.id,async e=>{e&&(i.value=t.data.text,await E(),r.value?.focus())},{immediate:!0}),(t,a)=>(P(),u(`div`,{class:D([`stick grip`,{sel:e.selected}]),style:O({height:`${e.data.h}px`}),onDblclick:a[6]||=X(t=>J(n).readonly.value||(J(n).renaming.value=e.id),[`stop`])},[J(n).renaming.value===e.id?oe((P(),u(`textarea`,{key:0,ref_key:`field`,ref:r,"onUpdate:modelValue":a[0]||=e=>i.value=e,class:`nodrag nowheel`,maxlength:`2000`,placeholder:J(n).word(`note_placeholder`),"aria-label":J(n).word(`note`),onPointerdown:a[1]||=X(()=>{},[`stop`]),onMousedown:a[2]||=X(()=>{},[`stop`]),onKeydown:[a[3]||=X(()=>{},[`stop`]),a[4]||=se(t=>J(n).finishNote(e.id,e.data.text),[`esc`])],onBlur:a[5]||=t=>J(n).finishNote(e.id,i.value)},null,40,tm)),[[ie,i.value]]):J(n).lod.value===`far`?l(``,!0):(P(!0),u(o,{key:1},z(e.data.lines,(e,t)=>(P(),u(`div`,{key:t,class:`ln`},G(e.map(e=>e.text).join(``)||`\xA0`),1))),128))],38))}},rm=[`aria-label`],im={class:`pick-title`},am={class:`inp`},om=[`aria-activedescendant`,`placeholder`,`aria-label`],sm=[`aria-label`],cm=[`id`,`aria-selected`,`onPointermove`,`onClick`],lm={class:`clip`},um={key:0,class:`clip`},dm={key:0,class:`none`,role:`presentation`},fm={__name:`PickMenu`,props:{menu:Object},setup(e){let t=e,n=x(`canvas`),r=R(null),i=R(null),a=R(``),c=R(0),f=s(()=>{let e=a.value.trim().toLocaleLowerCase(n.lang.value);return t.menu.items.filter(t=>!e||t.label.toLocaleLowerCase(n.lang.value).includes(e))});function p(e){e&&n.closeMenu(e)}function h(e){e.stopPropagation();let t={ArrowDown:1,ArrowUp:-1}[e.key];t?(e.preventDefault(),c.value=(c.value+t+f.value.length)%Math.max(1,f.value.length),E(()=>i.value?.children[c.value]?.scrollIntoView({block:`nearest`}))):e.key===`Enter`?(e.preventDefault(),p(f.value[c.value])):(e.key===`Escape`||e.key===`Tab`)&&(e.preventDefault(),n.closeMenu(null))}return j(()=>r.value.focus({preventScroll:!0})),(t,s)=>(P(),u(`div`,{class:`menu-shade nowheel`,onPointerdown:s[2]||=X(e=>J(n).closeMenu(null),[`self`,`stop`]),onMousedown:s[3]||=X(()=>{},[`stop`]),onWheel:s[4]||=X(()=>{},[`stop`])},[d(`div`,{class:`pick`,role:`dialog`,"aria-label":e.menu.title,style:O({left:`${e.menu.x}px`,top:`${e.menu.y}px`}),onKeydown:h},[d(`p`,im,G(e.menu.title),1),d(`div`,am,[m(np,{name:`search`,size:15}),oe(d(`input`,{ref_key:`field`,ref:r,"onUpdate:modelValue":s[0]||=e=>a.value=e,type:`text`,role:`combobox`,"aria-expanded":`true`,"aria-controls":`rz-pick-list`,"aria-activedescendant":f.value[c.value]?`rz-pick-${c.value}`:void 0,placeholder:J(n).word(`find`),"aria-label":J(n).word(`find`),onInput:s[1]||=e=>c.value=0},null,40,om),[[ie,a.value]])]),d(`ul`,{id:`rz-pick-list`,ref_key:`list`,ref:i,role:`listbox`,"aria-label":e.menu.title},[(P(!0),u(o,null,z(f.value,(e,t)=>(P(),u(`li`,{id:`rz-pick-${t}`,key:e.id,role:`option`,class:D([`mi`,{on:t===c.value}]),"aria-selected":t===c.value,onPointermove:e=>c.value=t,onClick:t=>p(e)},[d(`span`,{class:D([`tile`,`f-${e.family??`flow`}`])},[m(np,{name:e.icon,size:14},null,8,[`name`])],2),d(`span`,lm,G(e.label),1),e.detail?(P(),u(`small`,um,G(e.detail),1)):l(``,!0)],42,cm))),128)),f.value.length?l(``,!0):(P(),u(`li`,dm,G(J(n).word(`nothing_found`)),1))],8,sm)],44,rm)],32))}},pm={class:`threads`,"aria-hidden":`true`},mm=[`d`],hm=[`d`],gm=[`d`],_m=[`d`],vm=[`d`],ym=[`data-edge`,`d`,`onClick`],bm=[`d`],xm=[`cx`,`cy`],Sm={__name:`ThreadLayer`,setup(e){let t=x(`canvas`),n=s(()=>{let[e,n,r,i]=t.view.value,a=[];for(let o of t.threads.value){let s=t.routeOf(o);if(!s)continue;let[c,l,u,d]=s.box;u<e||c>r||d<n||l>i||a.push({thread:o,route:s})}return a}),r=t.overlay.trace,i=e=>e.kind===`edge`?r.edges.has(e.id):r.started===e.id,a=e=>r.running&&i(e)&&r.lastEdge===e.id,c=e=>t.selection.edge===e.id||t.litEdges.value.has(e.id),f=s(()=>n.value.filter(({thread:e})=>!c(e)&&!i(e))),p=s(()=>n.value.filter(({thread:e})=>i(e))),m=s(()=>n.value.filter(({thread:e})=>c(e)&&!i(e))),h=s(()=>n.value.find(({thread:e})=>t.selection.edge===e.id)),g=s(()=>t.lod.value===`near`?n.value.filter(({thread:e})=>t.overlay.figures.has(e.id)):[]);return(e,r)=>(P(),u(o,null,[(P(),u(`svg`,pm,[(P(!0),u(o,null,z(f.value,({thread:e,route:t})=>(P(),u(`path`,{key:e.id,class:D([`e`,{err:e.error}]),d:t.path},null,10,mm))),128)),(P(!0),u(o,null,z(m.value,({thread:e,route:t})=>(P(),u(`path`,{key:`s${e.id}`,class:D([`e esel`,{err:e.error}]),d:t.path},null,10,hm))),128)),(P(!0),u(o,null,z(p.value,({thread:e,route:t})=>(P(),u(o,{key:`v${e.id}`},[d(`path`,{class:`eo`,d:t.path},null,8,gm),d(`path`,{class:`eh`,d:t.path},null,8,_m),a(e)?(P(),u(`path`,{key:0,class:`es`,d:t.path},null,8,vm)):l(``,!0)],64))),128)),(P(!0),u(o,null,z(n.value,({thread:e,route:n})=>(P(),u(`path`,{key:`h${e.id}`,class:`hit`,"data-edge":e.id,d:n.path,onClick:X(n=>J(t).selectEdge(e),[`stop`])},null,8,ym))),128)),J(t).overlay.pull?(P(),u(`path`,{key:0,class:`e pull`,d:J(t).overlay.pull.path},null,8,bm)):l(``,!0),h.value&&!J(t).readonly.value?(P(),u(`circle`,{key:1,class:`grab`,cx:h.value.route.points.at(-1)[0]-13,cy:h.value.route.points.at(-1)[1],r:`7`,onMousedown:r[0]||=X(()=>{},[`stop`]),onPointerdown:r[1]||=X(e=>J(t).drag.threadEndPointerDown(e,h.value.thread),[`stop`,`prevent`])},null,40,xm)):l(``,!0)])),(P(!0),u(o,null,z(g.value,({thread:e,route:n})=>(P(),u(`span`,{key:`l${e.id}`,class:D([`elab`,{lit:i(e)}]),style:O({left:`${n.middle[0]}px`,top:`${n.middle[1]}px`})},G(J(t).overlay.figures.get(e.id)),7))),128))],64))}},Cm=[`aria-label`],wm={__name:`TriggerNode`,props:{id:String,data:Object,selected:Boolean},setup(e){let t=e,n=x(`canvas`),r=s(()=>n.overlay.trace.groups.has(t.data.target)&&n.overlay.trace.started===t.id),i=s(()=>n.overlay.problems.get(t.id));return(t,a)=>(P(),u(`span`,{class:D([`trig grip`,{sel:e.selected,docked:!e.data.free,lit:r.value,prob:i.value}]),style:O({"--rise":`${20+e.data.stacked*32}px`})},[m(np,{name:e.data.icon,size:14},null,8,[`name`]),p(G(e.data.name)+` `,1),e.data.free||!e.data.target?(P(),u(`button`,{key:0,type:`button`,class:D([`knot nodrag`,{on:e.data.target}]),tabindex:`-1`,"aria-label":e.data.label,onMousedown:a[0]||=X(()=>{},[`stop`]),onTouchstart:a[1]||=X(()=>{},[`stop`]),onPointerdown:a[2]||=X(t=>J(n).drag.knotPointerDown(t,{trigger:e.id}),[`stop`,`prevent`]),onClick:a[3]||=X(t=>J(n).knotClicked({trigger:e.id}),[`stop`])},null,42,Cm)):l(``,!0)],6))}},Tm={uk:{canvas:`Полотно сценарію`,minus:`Зменшити`,plus:`Збільшити`,fit:`Показати все`,map:`Мінімапа`,tidy:`Розкласти`,problems_none:`Без зауважень`,unreachable:`Недосяжна`,empty_group:`Порожня група. Перетягніть сюди блок`,untitled:`Група {n}`,empty_canvas:`Перетягніть блок сюди, і розмова почнеться`,rename:`Назва групи`,duplicate:`Дублювати`,remove:`Вилучити`,open:`Відкрити налаштування`,try_here:`Спробувати звідси`,new_group:`Нова група`,empty:`Порожня група`,connect_to:`Куди веде вихід «{exit}»?`,which_exit:`Який вихід провести?`,find:`Знайти`,nothing_found:`Нічого не знайдено`,disconnect:`Прибрати перехід`,no_exits:`Тут немає виходів`,groups:`Групи`,close:`Закрити`,leads:`веде до «{to}»`,leads_nowhere:`нікуди не веде`,next_block:`далі наступний блок`,group_label:`Група «{title}», блоків: {n}`,block_label:`{n} з {all}: {words}`,thread_label:`Перехід «{exit}» з групи «{from}» до групи «{to}»`,quoted:`«{exit}»`,exit_label:`Вихід «{exit}»`,trigger_start:`Початок розмови`,trigger_command:`Команда`,trigger_keyword:`Слово`,trigger_any_reply:`Будь-яка відповідь`,trigger_invalid_reply:`Незрозуміла відповідь`,trigger_silence:`Мовчання`,trigger_event:`Подія`,trigger_schedule:`За розкладом`,trigger_label:`Початок: {name}`,exit_next:`Далі`,exit_otherwise:`Інакше`,exit_error:`Помилка`,exit_too_many:`Забагато спроб`,exit_silence:`Мовчить`,copied:`Скопійовано`,pasted:`Вставлено`,removed:`Вилучено`,moved:`Переміщено`,connected:`Проведено до групи «{to}»`,note:`Нотатка`,note_placeholder:`Що варто пам’ятати?`,add_note:`Додати нотатку`,loading:`Завантажуємо сценарій…`,load_failed:`Не вдалося завантажити сценарій. Чернетка ціла.`,again:`Спробувати ще раз`,running:`зараз тут`,visited:`пройдено`,and:`і`,or:`або`,if:`Якщо`,media_image:`Зображення`,media_video:`Відео`,media_audio:`Звук`,media_file:`Файл`,set_set:`=`,set_copy:`=`,set_plus:`збільшити на`,set_minus:`зменшити на`,set_times:`помножити на`,set_divide:`поділити на`,set_add:`додати`,set_remove:`вилучити`,set_yes:`= так`,set_no:`= ні`,set_now:`= цей момент`,set_clear:`очистити`,yes:`так`,no:`ні`,error_one:`{n} помилка`,error_few:`{n} помилки`,error_many:`{n} помилок`,hint_one:`{n} порада`,hint_few:`{n} поради`,hint_many:`{n} порад`},en:{canvas:`Scenario canvas`,minus:`Zoom out`,plus:`Zoom in`,fit:`Show everything`,map:`Minimap`,tidy:`Tidy up`,problems_none:`Nothing to fix`,unreachable:`Unreachable`,empty_group:`An empty group. Drag a block here`,untitled:`Group {n}`,empty_canvas:`Drag a block here and the conversation begins`,rename:`Group title`,duplicate:`Duplicate`,remove:`Delete`,open:`Open settings`,try_here:`Try from here`,new_group:`New group`,empty:`Empty group`,connect_to:`Where does the exit “{exit}” lead?`,which_exit:`Which exit to connect?`,find:`Find`,nothing_found:`Nothing found`,disconnect:`Remove the connection`,no_exits:`There are no exits here`,groups:`Groups`,close:`Close`,leads:`leads to “{to}”`,leads_nowhere:`leads nowhere`,next_block:`goes on to the next block`,group_label:`Group “{title}”, blocks: {n}`,block_label:`{n} of {all}: {words}`,thread_label:`Connection “{exit}” from the group “{from}” to the group “{to}”`,quoted:`“{exit}”`,exit_label:`Exit “{exit}”`,trigger_start:`Conversation starts`,trigger_command:`Command`,trigger_keyword:`Keyword`,trigger_any_reply:`Any reply`,trigger_invalid_reply:`Reply not understood`,trigger_silence:`Silence`,trigger_event:`Event`,trigger_schedule:`On schedule`,trigger_label:`Start: {name}`,exit_next:`Next`,exit_otherwise:`Otherwise`,exit_error:`Error`,exit_too_many:`Too many attempts`,exit_silence:`Silent`,copied:`Copied`,pasted:`Pasted`,removed:`Deleted`,moved:`Moved`,connected:`Connected to the group “{to}”`,note:`Note`,note_placeholder:`What is worth remembering?`,add_note:`Add a note`,loading:`Loading the scenario…`,load_failed:`The scenario could not be loaded. Your draft is safe.`,again:`Try again`,running:`running now`,visited:`visited`,and:`and`,or:`or`,if:`If`,media_image:`Image`,media_video:`Video`,media_audio:`Sound`,media_file:`File`,set_set:`=`,set_copy:`=`,set_plus:`increase by`,set_minus:`decrease by`,set_times:`multiply by`,set_divide:`divide by`,set_add:`add`,set_remove:`take out`,set_yes:`= yes`,set_no:`= no`,set_now:`= this moment`,set_clear:`clear`,yes:`yes`,no:`no`,error_one:`{n} error`,error_other:`{n} errors`,hint_one:`{n} hint`,hint_other:`{n} hints`}},Em={uk:{is:`дорівнює`,is_not:`не дорівнює`,contains:`містить`,not_contains:`не містить`,starts:`починається з`,ends:`закінчується на`,one_of:`одне з`,more:`більше ніж`,at_least:`не менше ніж`,less:`менше ніж`,at_most:`не більше ніж`,yes:`— так`,no:`— ні`,set:`відоме`,empty:`невідоме або порожнє`},en:{is:`is`,is_not:`is not`,contains:`contains`,not_contains:`does not contain`,starts:`starts with`,ends:`ends with`,one_of:`is one of`,more:`is more than`,at_least:`is at least`,less:`is less than`,at_most:`is at most`,yes:`is yes`,no:`is no`,set:`is known`,empty:`is unknown or empty`}},Dm=/* @__PURE__ */ new Set([`yes`,`no`,`set`,`empty`]);function Om(e,t,n=t){return(Tm[e]??Tm.en)[t]??Tm.en[t]??n}function km(e,t,n={}){return Om(e,t).replace(/\{(\w+)\}/g,(e,t)=>t in n?n[t]:e)}function Am(e,t,n){return km(e,`${t}_${new Intl.PluralRules(e).select(n)}`,{n})}function jm(e,t){return`${Math.round(t*100)}${e===`uk`?`\xA0`:``}%`}var Mm=[[86400,`day`],[3600,`hour`],[60,`minute`],[1,`second`]];function Nm(e,t){let[n,r]=Mm.find(([t])=>e>=t&&e%t===0)??[1,`second`];return new Intl.NumberFormat(t,{style:`unit`,unit:r,unitDisplay:`long`,maximumFractionDigits:1}).format(e/n)}function Pm(e,t){return(Em[e]??Em.en)[t]??String(t).replaceAll(`_`,` `)}function Fm(e){return!Dm.has(e)}var Im={class:`floats nowheel`},Lm={class:`float`},Rm=[`title`,`aria-label`],zm={class:`level`,"aria-live":`off`},Bm=[`title`,`aria-label`],Vm=[`title`,`aria-label`],Hm=[`title`,`aria-label`],Um=[`title`,`aria-label`,`aria-pressed`],Wm={key:0,class:`float`},Gm={__name:`ZoomBar`,setup(e){let t=x(`canvas`),n=s(()=>jm(t.lang.value,t.flow.viewport.value.zoom)),r=s(()=>t.overlay.tally),i=s(()=>[r.value.errors&&Am(t.lang.value,`error`,r.value.errors),r.value.hints&&Am(t.lang.value,`hint`,r.value.hints)].filter(Boolean).join(`, `));return(e,a)=>(P(),u(`div`,Im,[d(`div`,Lm,[d(`button`,{type:`button`,class:`cbtn`,title:J(t).word(`minus`),"aria-label":J(t).word(`minus`),onClick:a[0]||=e=>J(t).zoomBy(1/1.25)},[m(np,{name:`minus`,size:15})],8,Rm),d(`span`,zm,G(n.value),1),d(`button`,{type:`button`,class:`cbtn`,title:J(t).word(`plus`),"aria-label":J(t).word(`plus`),onClick:a[1]||=e=>J(t).zoomBy(1.25)},[m(np,{name:`plus`,size:15})],8,Bm),a[6]||=d(`span`,{class:`vr`},null,-1),d(`button`,{type:`button`,class:`cbtn`,title:J(t).word(`fit`),"aria-label":J(t).word(`fit`),onClick:a[2]||=e=>J(t).fit()},[m(np,{name:`maximize`,size:15})],8,Vm),J(t).readonly.value?l(``,!0):(P(),u(`button`,{key:0,type:`button`,class:`cbtn`,title:J(t).word(`tidy`),"aria-label":J(t).word(`tidy`),onClick:a[3]||=e=>J(t).tidy()},[m(np,{name:`sitemap`,size:15})],8,Hm)),d(`button`,{type:`button`,class:`cbtn map-toggle`,title:J(t).word(`map`),"aria-label":J(t).word(`map`),"aria-pressed":J(t).mapShown.value,onClick:a[4]||=e=>J(t).mapShown.value=!J(t).mapShown.value},[m(np,{name:`map-2`,size:15})],8,Um)]),i.value?(P(),u(`div`,Wm,[d(`button`,{type:`button`,class:`cbtn wide`,onClick:a[5]||=e=>J(t).emit(`problems`,{})},[d(`span`,{class:D(r.value.errors?`ink-danger`:`ink-warn`)},[m(np,{name:`alert-triangle`,size:15})],2),p(G(i.value),1)])])):l(``,!0)]))}},Km=`abcdefghijklmnopqrstuvwxyz0123456789`;function qm(e){let t=e;for(let e of crypto.getRandomValues(/* @__PURE__ */ new Uint8Array(8)))t+=Km[e%36];return t}var Jm=class extends Error{};function Ym(e,t,{check:n=!0}={}){let r=e,i=[];for(let e of t){let[t,a]=Xm(r,e,n);r=t,i.unshift(...a)}return{document:r,reverse:i}}function Xm(e,t,n){if(t.t===`set`)return Zm(e,t,n);if(t.t===`add`)return Qm(e,t);if(t.t===`del`)return $m(e,t);if(t.t===`move`)return eh(e,t);throw new Jm(`unknown op ${t.t}`)}function Zm(e,t,n){let r=rh(e,t.path);if(n&&`was`in t&&!sh(r,t.was))throw new Jm(`the value has changed meanwhile`);let i={t:`set`,path:oh(e,t.path)},a=rh(e,i.path);return a!==void 0&&(i.value=a),[ah(e,t.path,`value`in t?t.value:void 0),[i]]}function Qm(e,t){let n=rh(e,t.path)??[];if(!Array.isArray(n))throw new Jm(`not a list`);if(n.some(e=>e.id===t.value.id))throw new Jm(`this id is there already`);let r=nh(t.index,n.length),i={t:`del`,path:[...t.path,t.value.id]};return[ah(e,t.path,[...n.slice(0,r),t.value,...n.slice(r)]),[i]]}function $m(e,t){let[n,r]=th(e,t.path),i=t.path.slice(0,-1),a={t:`add`,path:i,value:n[r],index:r};return[ah(e,i,n.toSpliced(r,1)),[a]]}function eh(e,t){let[n,r]=th(e,t.path),i=t.path.slice(0,-1),a=ah(e,i,n.toSpliced(r,1)),o=rh(a,t.to);if(!Array.isArray(o))throw new Jm(`not a list`);let s=nh(t.index,o.length),c={t:`move`,path:[...t.to,n[r].id],to:i,index:r};return[ah(a,t.to,o.toSpliced(s,0,n[r])),[c]]}function th(e,t){let n=rh(e,t.slice(0,-1)),r=Array.isArray(n)?n.findIndex(e=>e.id===t.at(-1)):-1;if(r<0)throw new Jm(`nothing at ${t.join(`/`)}`);return[n,r]}function nh(e,t){return e==null?t:Math.max(0,Math.min(e,t))}function rh(e,t){let n=e;for(let e of t){if(n==null)return;n=Array.isArray(n)?n[ih(n,e)]:n[e]}return n}function ih(e,t){let n=e.findIndex(e=>e?.id===t);return n<0&&/^\d+$/.test(String(t))?Number(t):n}function ah(e,t,n){if(t.length===0)return n;let[r,...i]=t;if(Array.isArray(e)){let t=ih(e,r);if(t<0||t>=e.length)throw new Jm(`nothing at ${r}`);let a=ah(e[t],i,n);return a===void 0?e.toSpliced(t,1):e.with(t,a)}let a={...e};return i.length===0&&n===void 0?delete a[r]:a[r]=ah(e?.[r]??{},i,n),a}function oh(e,t){for(let n=1;n<t.length;n++)if(rh(e,t.slice(0,n))===void 0)return t.slice(0,n);return t}function sh(e,t){if(e===t)return!0;if(typeof e!=`object`||typeof t!=`object`||e===null||t===null)return!1;let n=Object.keys(e);return n.length===Object.keys(t).length&&n.every(n=>n in t&&sh(e[n],t[n]))}var ch=([e,t])=>[Math.round(e),Math.round(t)];function lh(e){return{id:qm(`b`),type:e.type,config:uh(structuredClone(e.defaults??{}))}}function uh(e){for(let t of Object.values(e))if(Array.isArray(t))for(let e of t)e&&typeof e==`object`&&typeof e.id==`string`&&(e.id=qm(`o`));return e}function dh({title:e,at:t,blocks:n=[]}){let r={id:qm(`g`),title:e,blocks:n};return{id:r.id,ops:[{t:`add`,path:[`groups`],value:r},{t:`set`,path:[`layout`,r.id],value:ch(t)}]}}function fh(e,t,n,r,o){let s=i(e,t),c=[{t:`add`,path:[`groups`,t,`blocks`],value:r,index:n}],l=s?.blocks?.at(-1),u=l&&n>=s.blocks.length?a(e,l.id,`next`):null;return u&&o.includes(`next`)&&c.push({t:`set`,path:[`edges`,u.id,`from`],value:{block:r.id,exit:`next`}}),c}function ph(e,t,r,a){let o=n(e,t);if(!o||!i(e,r))return[];let s=o.group.id===r,c=s&&a>o.index?a-1:a;if(s&&c===o.index)return[];let l=[{t:`move`,path:[`groups`,o.group.id,`blocks`,t],to:[`groups`,r,`blocks`],index:c}];return s||l.push(...mh(e,t,r)),l}function mh(e,t,n){return[...hh(e.edges,t).map(e=>({t:`set`,path:[`edges`,e.id,`to`],value:{group:n,block:t}})),...hh(e.triggers,t).map(e=>({t:`set`,path:[`triggers`,e.id,`to`],value:{group:n,block:t}}))]}function hh(e,t){return(e??[]).filter(e=>e.to?.block===t)}function gh(e,n,r,i){let{id:a,ops:o}=dh({title:r,at:i});return o.push({t:`move`,path:[`groups`,t(e,n).id,`blocks`,n],to:[`groups`,a,`blocks`],index:0},...mh(e,n,a)),{id:a,ops:o}}function _h(e,{groups:t=[],blocks:r=[],edges:a=[],notes:o=[],triggers:s=[]}){let c=new Set(t),l=new Set(r);for(let t of c)for(let n of i(e,t)?.blocks??[])l.add(n.id);let u=new Set(a);for(let t of e.edges??[])(l.has(t.from.block)||c.has(t.to.group))&&u.add(t.id);let d=[];for(let e of u)d.push({t:`del`,path:[`edges`,e]});for(let t of e.edges??[])!u.has(t.id)&&l.has(t.to.block)&&d.push({t:`set`,path:[`edges`,t.id,`to`],value:{group:t.to.group}});d.push(...vh(e,c,l,new Set(s)));for(let t of l){let r=n(e,t);r&&!c.has(r.group.id)&&d.push({t:`del`,path:[`groups`,r.group.id,`blocks`,t]})}for(let t of c)d.push({t:`del`,path:[`groups`,t]},...yh(e,t));for(let t of o)d.push({t:`del`,path:[`notes`,t]},...yh(e,t));return d}function vh(e,t,n,r){let i=[];for(let a of e.triggers??[]){let o=t.has(a.to?.group);a.kind!==`start`&&(o||r.has(a.id))?i.push({t:`del`,path:[`triggers`,a.id]},...yh(e,a.id)):o?i.push({t:`set`,path:[`triggers`,a.id,`to`]}):n.has(a.to?.block)&&i.push({t:`set`,path:[`triggers`,a.id,`to`],value:{group:a.to.group}})}return i}function yh(e,t){return e.layout?.[t]?[{t:`set`,path:[`layout`,t]}]:[]}function bh(e,t,n){let r=a(e,t.block,t.exit);return r?sh(r.to,n)?[]:[{t:`set`,path:[`edges`,r.id,`to`],value:n}]:[{t:`add`,path:[`edges`],value:{id:qm(`e`),from:t,to:n}}]}function xh(e,t,n){let r=e.triggers.find(e=>e.id===t)?.to;return sh(r,n)?[]:[{t:`set`,path:[`triggers`,t,`to`],value:n}]}function Sh(e,t){return Object.entries(t).flatMap(([t,n])=>sh(e.layout?.[t],ch(n))?[]:[{t:`set`,path:[`layout`,t],value:ch(n)}])}function Ch(e,t,n){let r=i(e,t)?.title;return r===n?[]:[{t:`set`,path:[`groups`,t,`title`],value:n,was:r}]}function wh(e,t){let n=qm(`n`);return{id:n,ops:[{t:`add`,path:[`notes`],value:{id:n,text:e}},{t:`set`,path:[`layout`,n],value:ch(t)}]}}function Th(e,t,n){let r=(e.notes??[]).find(e=>e.id===t)?.text;return r===n?[]:[{t:`set`,path:[`notes`,t,`text`],value:n,was:r}]}var Eh=`rozmova/clip@1`;function Dh(e,{groups:t=[],blocks:r=[],notes:a=[]}){let o=t.map(t=>i(e,t)).filter(Boolean),s=r.map(t=>n(e,t)?.block).filter(Boolean),c=(e.notes??[]).filter(e=>a.includes(e.id));if(!o.length&&!s.length&&!c.length)return null;let l=new Set([...o.flatMap(e=>e.blocks??[]),...s].map(e=>e.id)),u=new Set(t),d=(e.edges??[]).filter(e=>l.has(e.from.block)&&u.has(e.to.group)),f=Object.fromEntries([...t,...a].map(t=>[t,e.layout?.[t]??[0,0]])),p=JSON.stringify([o,s]),m=(e.variables??[]).filter(e=>p.includes(e.name));return JSON.stringify({format:Eh,groups:o,blocks:s,notes:c,edges:d,layout:f,variables:m})}function Oh(e){try{let t=JSON.parse(e);return t?.format===Eh?t:null}catch{return null}}function kh(e,t,{at:n,into:r,title:i}){let a=/* @__PURE__ */ new Map,o=e=>Ah(e,a),s=t.groups.map(e=>(a.set(e.id,qm(`g`)),{...e,id:a.get(e.id),blocks:(e.blocks??[]).map(o)})),c=t.blocks.map(o),l=Mh(e,t),u=Nh(t.layout),d=e=>[Math.round((t.layout[e]?.[0]??0)-u[0]+n[0]),Math.round((t.layout[e]?.[1]??0)-u[1]+n[1])];for(let[e,n]of s.entries())l.push({t:`add`,path:[`groups`],value:n},{t:`set`,path:[`layout`,n.id],value:d(t.groups[e].id)});let f={groups:s.map(e=>e.id),blocks:c.map(e=>e.id),notes:[]};if(c.length&&r)c.forEach((e,t)=>l.push({t:`add`,path:[`groups`,r.group,`blocks`],value:e,index:r.index+t}));else if(c.length){let e={id:qm(`g`),title:i,blocks:c};l.push({t:`add`,path:[`groups`],value:e},{t:`set`,path:[`layout`,e.id],value:n.map(Math.round)}),f.groups.push(e.id)}for(let e of t.edges)l.push({t:`add`,path:[`edges`],value:{id:qm(`e`),from:{block:a.get(e.from.block),exit:a.get(e.from.exit)??e.from.exit},to:jh(e.to,a)}});for(let e of t.notes??[]){let t=qm(`n`);f.notes.push(t),l.push({t:`add`,path:[`notes`],value:{...e,id:t}},{t:`set`,path:[`layout`,t],value:d(e.id)})}return{ops:l,made:f}}function Ah(e,t){t.set(e.id,qm(`b`));let n=structuredClone(e.config??{});for(let e of Object.values(n))if(Array.isArray(e))for(let n of e)n&&typeof n==`object`&&typeof n.id==`string`&&(t.set(n.id,qm(`o`)),n.id=t.get(n.id));return{...e,id:t.get(e.id),config:n}}function jh(e,t){return e.block?{group:t.get(e.group),block:t.get(e.block)}:{group:t.get(e.group)}}function Mh(e,t){let n=new Set((e.variables??[]).map(e=>e.name));return(t.variables??[]).filter(e=>!n.has(e.name)).map(e=>({t:`add`,path:[`variables`],value:{...e,id:qm(`v`)}}))}function Nh(e){let t=Object.values(e);return t.length?[Math.min(...t.map(e=>e[0])),Math.min(...t.map(e=>e[1]))]:[0,0]}var Ph=10;function Fh(e,[t,n]){let r=null;for(let i of e.groups.values())t>=i.x-Ph&&t<=i.x+i.w+Ph&&n>=i.y-Ph&&n<=i.y+i.h+Ph&&(r=i);return r}function Ih(e,t){return e.blocks.find(n=>t>=e.y+n.y&&t<e.y+n.y+n.h)??null}function Lh(e,t){let n=e.blocks.findIndex(n=>t<e.y+n.y+n.h/2);return{group:e.id,index:n<0?e.blocks.length:n}}function Rh(e,[t,n],r=120){let i=[Math.round(t),Math.round(n)];for(let t=0;t<50;t++){let t=[...e.groups.values()].find(e=>i[0]<e.x+e.w+16&&i[0]+248>e.x-16&&i[1]<e.y+e.h+16&&i[1]+r>e.y-16);if(!t)return i;i=[i[0],t.y+t.h+28]}return i}var zh=328,Bh=48,Vh=220;function Hh(e,{travel:t,select:r,announce:a,menus:o}){let{selection:s,scene:c,doc:l}=e,u=()=>e.say(`untitled`,{n:(l().groups?.length??0)+1}),d=t=>(e.cards.value.get(t)?.exits??[`next`]).map(e=>e.id??e);function f(t){k();let n=!l().layout&&t.some(e=>e.path[0]===`layout`&&e.path.length>1);return e.change(n?[{t:`set`,path:[`layout`],value:{}},...t]:t)}function p(t,{slot:n,at:i}){let a=e.cards.value.get(t);if(!a||e.readonly.value||!l())return;let o=lh(a);if(n)f(fh(l(),n.group,n.index,o,d(t)));else if(!m(o,i))return;return r.block(o.id),o.id}function m(e,t){let{id:n,ops:r}=dh({title:u(),at:t,blocks:[e]}),a=(l().triggers??[]).find(e=>e.kind===`start`);return a&&!i(l(),a.to?.group)&&r.push({t:`set`,path:[`triggers`,a.id,`to`],value:{group:n}}),f(r)}function h(t){let a=s.block&&n(l(),s.block);if(a)return p(t,{slot:{group:a.group.id,index:a.index+1}});let[o]=r.groups();if(o)return p(t,{slot:{group:o,index:i(l(),o).blocks?.length??0}});let[u,d,f,m]=e.exactView.value;return p(t,{at:Rh(c.value,[(u+f)/2-124,(d+m)/2-80])})}function g(t,n,i){f(ph(l(),t,n,i))&&a(e.word(`moved`)),r.block(t)}function _(e,t){f(gh(l(),e,u(),t).ops),r.block(e)}function v(t,n){f(t.trigger?xh(l(),t.trigger,n):bh(l(),t,n))&&a(e.say(`connected`,{to:c.value.groups.get(n.group)?.title??``}))}async function y(e,t,[n,r]){let i=await o.cards(n,r);i&&b(e,i,[t[0],t[1]-18])}function b(t,n,i){let a=e.cards.value.get(n),o=a?lh(a):null,{id:s,ops:c}=dh({title:u(),at:i,blocks:o?[o]:[]}),d=t.trigger?xh(l(),t.trigger,{group:s}):bh(l(),t,{group:s});f([...c,...d])&&(o?r.block(o.id):r.groupsOnly([s]))}function x(t){f(_h(l(),t))&&a(e.word(`removed`))}function S(){let t=r.everything();return e.renaming.value||!Object.values(t).some(e=>e.length)?!1:(x(t),!0)}function C(t){f(Object.entries(t).flatMap(([e,t])=>w(e,t)?T(e):Sh(l(),{[e]:t})))||e.repaint()}function w(e,[t,n]){let r=c.value.groups.get(c.value.triggers.get(e)?.target);return!!r&&Math.abs(t-r.x-2)<Bh&&Math.abs(n-r.y+44)<Bh}function T(e){return l().layout?.[e]?[{t:`set`,path:[`layout`,e]}]:[]}function E(t,i,a){if(e.readonly.value)return!1;let o=s.block&&n(l(),s.block);return o?(i&&f(ph(l(),s.block,o.group.id,o.index+(i>0?2:-1))),!!i):O([...r.groups(),...r.notes()],t*a,i*a)}let D=null;function O(t,n,r){if(!t.length)return!1;let i=new Map(t.map(e=>[e,[(D?.offsets.get(e)?.[0]??0)+n,(D?.offsets.get(e)?.[1]??0)+r]]));return clearTimeout(D?.timer),D={offsets:i,timer:setTimeout(k,Vh)},e.carry(i),!0}function k(){if(!D)return;clearTimeout(D.timer);let{offsets:e}=D;D=null;let t=[...e].map(([e,[t,n]])=>{let r=c.value.groups.get(e)??c.value.notes.get(e);return r&&[e,[r.x+t,r.y+n]]});C(Object.fromEntries(t.filter(Boolean)))}function A(t,n){e.renaming.value=null,n&&f(Ch(l(),t,n)),r.focusNode(t)}function j(){let[t,n,r,i]=e.exactView.value,{id:a,ops:o}=wh(``,[(t+r)/2-98,(n+i)/2-40]);return f(o)&&(e.renaming.value=a),a}function M(t,n){e.renaming.value===t&&(e.renaming.value=null,n.trim()?f(Th(l(),t,n.trim())):f(_h(l(),{notes:[t]})))}function N(e=r.everything()){return Dh(l(),e)}function P(t,o){let d=Oh(t);if(!d||e.readonly.value)return!1;let p=s.block&&n(l(),s.block),[m]=r.groups(),h=p?{group:p.group.id,index:p.index+1}:m?{group:m,index:i(l(),m).blocks?.length??0}:null,g=o?Rh(c.value,o):F(),{ops:_,made:v}=kh(l(),d,{at:g,into:h,title:u()});return f(_)&&(a(e.word(`pasted`)),v.groups.length||v.notes.length?r.groupsOnly([...v.groups,...v.notes]):v.blocks.length&&r.block(v.blocks[0])),!0}function F(){let[t,n,r,i]=e.exactView.value;return Rh(c.value,[(t+r)/2-124,(n+i)/2-80])}function I({block:e,group:t}){let n=e?{blocks:[e]}:t?{groups:[t]}:r.everything(),i=N(n);if(!i)return;if(n.blocks?.length&&!n.groups?.length){r.block(n.blocks[0]),P(i);return}let a=(n.groups?.length?n.groups:n.notes).map(e=>c.value.groups.get(e)??c.value.notes.get(e)).filter(Boolean);r.nothing(),P(i,Rh(c.value,[Math.min(...a.map(e=>e.x))+32,Math.min(...a.map(e=>e.y))+32]))}async function L(t){let r=t??await o.exits();if(!r||e.readonly.value)return;let i=await o.targets(r);if(i){if(i.disconnect)x({edges:[i.disconnect]});else if(i.group)v(r,{group:i.group});else{let e=c.value.groups.get(n(l(),r.block)?.group.id);b(r,null,Rh(c.value,e?[e.x+zh,e.y]:F()))}}}async function R(){let{layOut:e}=await import(`./lay_out.js`),n=await e(l(),c.value);f(Sh(l(),n))&&requestAnimationFrame(()=>t.fit())}return{addCard:p,addBlock:h,moveBlock:g,blockToLinen:_,connect:v,connectToNew:y,removeThese:x,removeSelection:S,putDown:C,shift:E,finishRename:A,addNote:j,finishNote:M,copied:N,paste:P,duplicate:I,connectByList:L,tidy:R,settle:k}}function Uh(e){let t=e.doc();if(!t)return[];let n=new Map((t.edges??[]).map(e=>[e.id,e])),i=e.scene.value.groups;return r(t).map(t=>{let r=i.get(t);return{id:t,title:r.title,dead:r.dead,blocks:r.blocks.map(t=>({id:t.id,type:t.type,family:t.face.family,icon:t.face.icon,words:t.face.words,exits:(t.fall?[...t.rows,t.fall]:t.rows).map(t=>({id:t.id,words:Wh(t,n,i,e)}))}))}})}function Wh(e,t,n,r){let i=n.get(t.get(e.edge)?.to.group),a=i?r.say(`leads`,{to:i.title}):r.word(e.falls?`next_block`:`leads_nowhere`);return`${r.say(`quoted`,{exit:e.label})} ${a}`}function Gh(e,{emit:t,select:r,actions:i,menus:a,isDragging:o}){let{selection:s,scene:c,doc:l}=e;function u(e){r.block(e),t(`open_block`,{block:e})}function d(e){s.block=null,s.edge=null,r.focusNode(e)}function f(t){!e.readonly.value&&!o()&&i.connectByList(t)}function p(e){return e.kind===`trigger`?{trigger:e.id}:l().edges.find(t=>t.id===e.id).from}function m(t){let n=t.edge&&l().edges.find(e=>e.id===t.edge),r=n?e.say(`leads`,{to:c.value.groups.get(n.to.group)?.title??``}):e.word(t.falls?`next_block`:`leads_nowhere`);return`${e.say(`exit_label`,{exit:t.label})}, ${r}`}function h(){let e=s.block;if(e)u(e);else if(r.groups().length===1)return r.walkBlocks(1);return!!e}function g(){return e.listShown.value?e.listShown.value=!1:s.block?r.goToGroup(n(l(),s.block)?.group.id):r.nothing(),!0}function _(){let[t]=r.groups();return t&&(e.renaming.value=t),!!t}return{openBlock:u,groupClicked:d,knotClicked:f,sourceOf:p,exitLabel:m,enter:h,escape:g,renameSelected:_,tryFrom:e=>t(`try_from`,{block:e}),selectBlock:e=>r.block(e),selectEdge:e=>r.edge(e),selectAll:r.all,walkGroups:r.walkGroups,walkBlocks:r.walkBlocks,walking:r.walking,focusGroup:e=>r.goToGroup(e,{always:!0}),focusBlock:e=>r.goToBlock(e,{always:!0}),closeMenu:a.close,groupsList:()=>Uh(e)}}var Kh={bubble:`400 13px Onest, system-ui, sans-serif`,sentence:`400 13px Onest, system-ui, sans-serif`,caption:`500 12px Onest, system-ui, sans-serif`,sub:`400 12px Onest, system-ui, sans-serif`,var:`500 12.1px Onest, system-ui, sans-serif`,value:`500 13px Onest, system-ui, sans-serif`},qh=10,Jh=2e3,Yh,Xh=/* @__PURE__ */ new Map;async function Zh(){let e=Promise.all([`400`,`500`].map(e=>document.fonts.load(`${e} 13px Onest`,`Вітаю, ґанок, її name 123`)));await Promise.race([e,new Promise(e=>setTimeout(e,Jh))]).catch(()=>{}),Xh.clear()}function Qh(e,t){let n=t+e,r=Xh.get(n);return r===void 0&&(Yh??=document.createElement(`canvas`).getContext(`2d`),Yh.font=Kh[t],r=Yh.measureText(e).width,Xh.size>2e4&&Xh.clear(),Xh.set(n,r)),r}function $h(e,{font:t,width:n,most:r}){let i=[[]],a=n,o=()=>{i.push([]),a=n},s=e=>e.kind===`text`?Qh(e.text,t):rg(e),c=(e,t)=>{ng(i.at(-1),e),a-=t};for(let r of eg(e)){if(r[0].kind===`break`){o();continue}let e=r.reduce((e,t)=>e+s(t),0);if(r[0].space)i.at(-1).length&&e<=a&&ng(i.at(-1),r[0]),a-=e;else{e>a&&i.at(-1).length&&o();for(let e of r)if(e.kind!==`text`&&s(e)>a&&i.at(-1).length&&o(),s(e)<=a||e.kind!==`text`)c(e,s(e));else for(let r of ig(e.text,t,n))i.at(-1).length&&o(),c({kind:`text`,text:r},Qh(r,t))}}if(i.length<=r)return i;let l=i.slice(0,r);return ng(l[r-1],{kind:`text`,text:`…`}),l}function*eg(e){let t=[];for(let n of tg(e))n.kind!==`break`&&!n.space?t.push(n):(t.length&&(yield t),t=[],yield[n]);t.length&&(yield t)}function*tg(e){for(let t of e)if(t.kind!==`text`)yield t;else for(let e of t.text.match(/\n|[^\S\n\u00a0]+|(?:\S|\u00a0)+/g)??[])yield e===`
`?{kind:`break`}:{kind:`text`,text:e,space:!/\S|\u00a0/.test(e)}}function ng(e,t){let n=e.at(-1);t.kind===`text`&&n?.kind===`text`?e[e.length-1]={kind:`text`,text:n.text+t.text}:e.push(t)}function rg(e){return Qh(e.text,e.kind===`var`?`var`:`value`)+qh}function ig(e,t,n){let r=[],i=``;for(let a of e)i&&Qh(i+a,t)>n&&(r.push(i),i=``),i+=a;return i&&r.push(i),r}var ag=2e4,og=`late`;function sg({props:e,emit:t,state:n,travel:r}){let i=R(`loading`),a=!0,o=null;async function s(){o?.abort();let e=o=new AbortController,s=setTimeout(()=>e.abort(og),ag);try{let[o]=await Promise.all([c(e.signal),Zh()]);n.session.open(o),i.value=`ready`,await E(),a&&r.begin(),a=!1,r.limitZoom(),t(`ready`,{seq:n.session.seq(),groups:n.scene.value.groups.size})}catch(r){if(e.signal.aborted&&e.signal.reason!==og)return;i.value=n.doc()?`ready`:`failed`,t(`need_reload`,{reason:`snapshot`,detail:String(r?.message??r)})}finally{clearTimeout(s)}}async function c(t){let n=await fetch(e.snapshotUrl,{signal:t,credentials:`same-origin`,headers:{Accept:`application/json`}});if(!n.ok)throw Error(`${n.status}`);return n.json()}return n.whenReloadNeeded(()=>{t(`need_reload`,{reason:`moved`,detail:``}),s()}),{phase:i,reload:s,stop:()=>o?.abort()}}var cg=/(\/\/.*$)|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|\b(\d[\d_.]*)\b|\b(const|let|var|return|if|else|for|of|in|while|function|async|await|new|throw|try|catch|true|false|null|undefined)\b|\b([A-Za-z_$][\w$]*)(?=\()/g,lg=e=>e.replace(/&/g,`&amp;`).replace(/</g,`&lt;`).replace(/>/g,`&gt;`);function ug(e){let t=``,n=0;for(let r of e.matchAll(cg)){let i=r[1]?`cm`:r[2]?`st`:r[3]?`nu`:r[4]?`k`:`fn`;t+=`${lg(e.slice(n,r.index))}<span class="${i}">${lg(r[0])}</span>`,n=r.index+r[0].length}return t+lg(e.slice(n))}var dg=8,fg=15,pg=20,mg=22,hg=8,gg=60;function _g(e,t){let n=Sg(t),r=Cg(),i=Cg(),a=/* @__PURE__ */ new Map;for(let t of yg(e))a.set(t.id,wg(bg(t,n,r,i)));return a}function vg({sx:e,sy:t,tx:n,ty:r}){if(n-e>=34){let i=Math.min(e+17+13,(e+n)/2);return wg([[e,t],[i,t],[i,r],[n,r]])}let i=(t+r)/2;return wg([[e,t],[e+17,t],[e+17,i],[n-pg,i],[n-pg,r],[n,r]])}function yg(e){return e.toSorted((e,t)=>{if(e.sx!==t.sx)return e.sx-t.sx;let n=e.ty>=e.sy;return n===t.ty>=t.sy?n?t.sy-e.sy:e.sy-t.sy:n?-1:1})}function bg(e,t,n,r){let{sx:i,sy:a,tx:o,ty:s}=e,c=o-i>=mg,l=Math.min(17,(o-i)/2);if(c&&Math.abs(a-s)<3&&t.rowIsFree(a,i+1,o-1))return[[i,a],[o,s]];if(c){let r=n.take(i+l,1,a,s,e.target,e=>e<=o-l+1&&t.columnIsFree(e,a,s)&&t.rowIsFree(s,e,o-1)&&t.rowIsFree(a,i+1,e));if(r!==null)return[[i,a],[r,a],[r,s],[o,s]];let c=n.take(o-l,-1,a,s,e.target,e=>e>=i+l-1&&t.columnIsFree(e,a,s)&&t.rowIsFree(a,i+1,e)&&t.rowIsFree(s,e,o-1));if(c!==null)return[[i,a],[c,a],[c,s],[o,s]]}let u=xg(e,t),d=r.take(u.y,u.away,i+17,o-pg,e.target,e=>t.rowIsFree(e,i+17,o-pg))??u.y,f=n.take(i+17,1,a,d,e.target,e=>t.columnIsFree(e,a,d))??i+17,p=n.take(o-pg,-1,d,s,e.target,e=>t.columnIsFree(e,d,s))??o-pg;return[[i,a],[f,a],[f,d],[p,d],[p,s],[o,s]]}function xg({sx:e,sy:t,tx:n,ty:r},i){let a=Math.min(e+17,n-pg),o=Math.max(e+17,n-pg),s=e=>Math.abs(t-e)+Math.abs(r-e)*1.001,c=[{y:(t+r)/2,away:1}];for(let e of i.between(a,o))c.push({y:e.y-fg,away:-.6},{y:e.y+e.h+fg,away:.6});return c.sort((e,t)=>s(e.y)-s(t.y)),c.slice(0,gg).find(s=>i.rowIsFree(s.y,a,o)&&i.columnIsFree(e+17,t,s.y)&&i.columnIsFree(n-pg,s.y,r))??c.slice(0,gg).find(e=>i.rowIsFree(e.y,a,o))??c[0]}function Sg(e){let t=[...e].sort((e,t)=>e.x-t.x),n=t.reduce((e,t)=>Math.max(e,t.w),0);function*r(e,r){let i=0,a=t.length;for(;i<a;){let r=i+a>>1;t[r].x<e-n?i=r+1:a=r}for(let n=i;n<t.length&&t[n].x<r;n++)t[n].x+t[n].w>e&&(yield t[n])}function i(e,t,n){for(let i of r(Math.min(t,n),Math.max(t,n)))if(e>i.y-dg&&e<i.y+i.h+dg)return!1;return!0}function a(e,t,n){let i=Math.min(t,n),a=Math.max(t,n);for(let t of r(e-dg,e+dg))if(a>t.y&&i<t.y+t.h)return!1;return!0}return{between:r,rowIsFree:i,columnIsFree:a}}function Cg(){let e=/* @__PURE__ */ new Map,t=e=>Math.floor(e/13);function n(n,r,i,a){for(let o=t(n)-1;o<=t(n)+1;o++)for(let t of e.get(o)??[])if(t.target!==a&&Math.abs(t.across-n)<9&&t.from<i+6&&t.to>r-6)return!0;return!1}function r(r,i,a,o,s,c){let l=Math.min(a,o),u=Math.max(a,o),d=null;for(let e=0;e<hg;e++){let t=r+i*13*e;if(!c(t)){if(e===0)return null;break}if(d??=t,!n(t,l,u,s)){d=t;break}}let f=t(d);return e.has(f)||e.set(f,[]),e.get(f).push({across:d,from:l,to:u,target:s}),d}return{take:r}}function wg(e){let t=1/0,n=1/0,r=-1/0,i=-1/0,a=e[0],o=-1;for(let s=0;s<e.length;s++){let[c,l]=e[s];t=Math.min(t,c),r=Math.max(r,c),n=Math.min(n,l),i=Math.max(i,l),s&&e[s-1][0]===c&&Math.abs(e[s-1][1]-l)>o&&(o=Math.abs(e[s-1][1]-l),a=[c,(e[s-1][1]+l)/2])}return{points:e,path:Tg(e),middle:a,box:[t,n,r,i]}}function Tg(e){let t=`M${e[0]}`;for(let n=1;n<e.length-1;n++){let[r,i,a]=[e[n-1],e[n],e[n+1]],o=Math.hypot(i[0]-r[0],i[1]-r[1]),s=Math.hypot(a[0]-i[0],a[1]-i[1]),c=(e,t)=>{let n=Math.min(12,t/2);return[i[0]+(e[0]-i[0])*n/(t||1),i[1]+(e[1]-i[1])*n/(t||1)]};t+=`L${c(r,o)}Q${i} ${c(a,s)}`}return`${t}L${e.at(-1)}`}var Eg=5,Dg=320,Og=40,kg=12;function Ag(e){let t=null;function n(e,{start:n,move:i,drop:a,cancel:o,now:s=!1}){if(t)return;let c=[e.clientX,e.clientY],l={started:s,at:c,pan:0};t=l;let u=t=>t.pointerId===e.pointerId,d=e=>{u(e)&&(l.at=[e.clientX,e.clientY],!l.started&&Math.hypot(l.at[0]-c[0],l.at[1]-c[1])>Eg&&(l.started=!0,n?.()),l.started&&(e.preventDefault(),i(l.at),r(l,i)))},f=e=>{window.removeEventListener(`pointermove`,d,!0),window.removeEventListener(`pointerup`,p,!0),window.removeEventListener(`pointercancel`,m,!0),window.removeEventListener(`keydown`,h,!0),cancelAnimationFrame(l.pan),t=null,l.started&&e()},p=e=>u(e)&&f(()=>a(l.at)),m=e=>u(e)&&f(o),h=e=>{e.key===`Escape`&&(e.stopPropagation(),f(o))};return window.addEventListener(`pointermove`,d,!0),window.addEventListener(`pointerup`,p,!0),window.addEventListener(`pointercancel`,m,!0),window.addEventListener(`keydown`,h,!0),s&&n?.(),{stop:()=>f(o),moving:()=>l.started}}function r(n,r){if(n.pan)return;let i=()=>{if(n.pan=0,t!==n)return;let a=e.root.value.getBoundingClientRect(),o=(e,t,n)=>e<t+Og?1:e>n-Og?-1:0,[s,c]=[o(n.at[0],a.left,a.right),o(n.at[1],a.top,a.bottom)];(s||c)&&(e.panBy(s*kg,c*kg),r(n.at),n.pan=requestAnimationFrame(i))};n.pan=requestAnimationFrame(i)}function i(t){t.button!==0||e.spaceHeld.value||t.shiftKey||e.lod.value===`far`||e.readonly.value||t.stopPropagation()}function a(t,n,r){if(!(t.button!==0||e.readonly.value||e.spaceHeld.value||t.shiftKey||e.lod.value===`far`)){if(t.pointerType===`touch`)return s(t,()=>o(t,n,r,!0));o(t,n,r,!1)}}function o(t,r,i,a){let o=([t,n])=>{let i=e.toWorld(t,n),a=e.isOver(t,n)?Fh(e.scene.value,i):null;e.overlay.slot=a?Lh(a,i[1]):null;let o=e.root.value.getBoundingClientRect();e.overlay.ghost={x:t-o.left,y:n-o.top,face:r.face}},s=()=>{e.overlay.slot=null,e.overlay.ghost=null};n(t,{now:a,start:()=>a&&o([t.clientX,t.clientY]),move:o,cancel:s,drop:([t,n])=>{let i=e.overlay.slot;s(),i?e.moveBlock(r.id,i.group,i.index):e.isOver(t,n)&&e.blockToLinen(r.id,e.toWorld(t-110,n-24))}})}function s(t,n){let r=()=>{clearTimeout(a),window.removeEventListener(`pointermove`,i,!0),window.removeEventListener(`pointerup`,r,!0),window.removeEventListener(`pointercancel`,r,!0)},i=e=>Math.hypot(e.clientX-t.clientX,e.clientY-t.clientY)>8&&r(),a=setTimeout(()=>{r(),e.holdTouch(),n()},Dg);window.addEventListener(`pointermove`,i,!0),window.addEventListener(`pointerup`,r,!0),window.addEventListener(`pointercancel`,r,!0)}function c(t,n){if(t.button!==0||e.readonly.value)return;let r=t.currentTarget.getBoundingClientRect();u(t,e.toWorld(r.left+r.width/2,r.top+r.height/2),n)}function l(t,n){t.button===0&&u(t,[n.sx,n.sy],e.sourceOf(n))}function u(t,r,i){let a=([t,n])=>{let i=e.toWorld(t,n),a=e.isOver(t,n)?Fh(e.scene.value,i):null;e.overlay.aim=a?.id??null,e.overlay.pull=vg({sx:r[0],sy:r[1],tx:a?a.x:i[0],ty:a?a.y+18.5:i[1]})},o=()=>{e.overlay.aim=null,e.overlay.pull=null};n(t,{move:a,cancel:o,drop:([t,n])=>{if(o(),!e.isOver(t,n))return;let r=e.toWorld(t,n),a=Fh(e.scene.value,r),s=a&&Ih(a,r[1]);a?e.connect(i,s&&s!==a.blocks[0]?{group:a.id,block:s.id}:{group:a.id}):e.connectToNew(i,r,[t,n])}})}return{blockMouseDown:i,blockPointerDown:a,knotPointerDown:c,threadEndPointerDown:l,busy:()=>t!==null}}var jg=`application/x-rozmova-block`;function Mg(e){let t=t=>!e.readonly.value&&t.dataTransfer?.types.includes(`application/x-rozmova-block`);function n(n){if(!t(n))return;n.preventDefault(),n.dataTransfer.dropEffect=`copy`;let r=e.toWorld(n.clientX,n.clientY),i=Fh(e.scene.value,r),a=i?Lh(i,r[1]):null,o=e.overlay.slot;(a?.group!==o?.group||a?.index!==o?.index)&&(e.overlay.slot=a)}function r(t){e.root.value.contains(t.relatedTarget)||(e.overlay.slot=null)}function i(n){if(!t(n))return;n.preventDefault();let r=e.overlay.slot;e.overlay.slot=null;let i=e.toWorld(n.clientX,n.clientY);e.addCard(n.dataTransfer.getData(jg),r?{slot:r}:{at:[i[0]-110,i[1]-18]})}return{over:n,leave:r,drop:i}}function Ng(e,{actions:t,select:n}){let{flow:r,scene:i,moving:a,selection:o}=e;function s({nodes:t}){let n=/* @__PURE__ */ new Map;for(let e of t){let t=i.value.groups.get(e.id)??i.value.triggers.get(e.id);t&&n.set(e.id,[e.position.x-t.x,e.position.y-t.y])}e.carryTriggers(n),a.value=n}function c({nodes:e}){a.value=null,t.putDown(Object.fromEntries(e.map(e=>[e.id,[e.position.x,e.position.y]])))}function l(){o.block=null,o.edge=null}r.onNodeDragStart(()=>{t.settle(),n.walking.value=!1}),r.onNodeDrag(s),r.onNodeDragStop(c),r.onSelectionDrag(s),r.onSelectionDragStop(c),r.onPaneClick(l),r.onNodeClick(({node:e})=>e.type!==`group`&&l())}function Pg(e,t){e.onPaneReady(()=>{let n=e.d3Zoom.value,r=n.filter();n.filter(e=>{let n=e.target.closest?.(`.vue-flow__node`);return n&&e.type===`mousedown`&&t.value||n&&e.type===`touchstart`&&!e.target.closest(`.grip, .nodrag`)?!0:r(e)})})}var Fg=24,Ig=4,Lg={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]};function Rg(e){return!!e?.closest?.(`input, textarea, select, [contenteditable="true"]`)}function zg(e){function t(e){Rg(e.target)||e.defaultPrevented||(e.ctrlKey||e.metaKey?n(e):i(e))&&(e.preventDefault(),e.stopPropagation())}function n(t){if(t.altKey)return!1;let n=!e.readonly.value;return t.code===`KeyZ`&&n?r(t.shiftKey?`redo`:`undo`):t.code===`KeyY`&&n?r(`redo`):t.code===`KeyA`?e.selectAll()||!0:t.code===`KeyD`&&n?e.duplicate({})||!0:t.code===`Equal`||t.code===`NumpadAdd`?e.zoomBy(1.25)||!0:t.code===`Minus`||t.code===`NumpadSubtract`?e.zoomBy(1/1.25)||!0:t.code===`Digit0`?e.zoomTo(1)||!0:!1}function r(t){return e.settle(),e.emit(t,{}),!0}function i(t){return t.key===`Tab`?e.walkGroups(t.shiftKey?-1:1):t.key===`Enter`?e.enter():t.key===`Escape`?e.escape():t.key in Lg?a(t):t.shiftKey&&t.code===`Digit1`?e.fit()||!0:e.readonly.value?!1:t.key===`Delete`||t.key===`Backspace`?e.removeSelection():t.code===`KeyC`&&!t.shiftKey&&!t.altKey?e.connectByList():t.key===`F2`&&e.renameSelected()}function a(t){let[n,r]=Lg[t.key];return t.altKey?e.shift(n,r,t.shiftKey?Ig:Fg):e.selection.block||e.walking.value?r!==0&&e.walkBlocks(r):e.shift(n,r,t.shiftKey?Ig:Fg)}return{down:t}}var Bg=20;function Vg(e,t){if(t.target.closest(`.nowheel`))return;t.preventDefault(),t.stopPropagation();let n=t.deltaMode===1?Bg:1;if(t.ctrlKey||t.metaKey){let n=t.deltaMode===1?.05:.002,r=2**(-t.deltaY*n*(t.ctrlKey&&Math.abs(t.deltaY)<40?5:1));e.zoomAt(r,t.clientX,t.clientY)}else t.shiftKey&&!t.deltaX?e.panBy(-t.deltaY*n,0):e.panBy(-t.deltaX*n,-t.deltaY*n)}function Hg(e,{state:t,actions:n,travel:r,select:i,keyboard:a,announce:o}){let{root:s}=t,c=!1,l=null,u=!1,d=e=>!!s.value?.contains(e),f=()=>(d(document.activeElement)||u&&document.activeElement===document.body)&&!Rg(document.activeElement);function p(e){let r=f()&&n.copied();r&&(e.clipboardData.setData(`text/plain`,r),e.preventDefault(),o(t.word(`copied`)),e.type===`cut`&&!t.readonly.value&&n.removeSelection())}function m(e){if(!f())return;let t=l&&r.isOver(...l)?r.toWorld(...l):null;n.paste(e.clipboardData.getData(`text/plain`),t)&&e.preventDefault()}function h(e){i.walking.value=!1,!d(document.activeElement)&&!Rg(e.target)&&s.value.focus({preventScroll:!0})}function g(e){c&&(e.stopPropagation(),e.preventDefault())}function _(t){t.code===`Space`&&!Rg(t.target)&&(e.spaceHeld.value=t.type===`keydown`)}function v(n){let r=e=>u=d(e.target),i=e=>u&&e.target===document.body&&a.down(e),o=(e,t,r=!1)=>document.addEventListener(e,t,{signal:n,capture:r});o(`copy`,p),o(`cut`,p),o(`paste`,m),o(`pointerdown`,r,!0),o(`focusin`,r,!0),o(`keydown`,i),o(`keydown`,_),o(`keyup`,_),o(`pointerup`,()=>c=!1),window.addEventListener(`beforeunload`,e=>t.session.unconfirmed()&&e.preventDefault(),{signal:n});let f=(e,t,r)=>s.value.addEventListener(e,t,{signal:n,...r});f(`pointerdown`,h,{capture:!0}),f(`pointermove`,e=>l=[e.clientX,e.clientY],{passive:!0}),f(`wheel`,t=>Vg(e,t),{capture:!0,passive:!1}),f(`touchmove`,g,{capture:!0,passive:!1})}return{listen:v,holdTouch:()=>c=!0}}function Ug(e,t,n){return e==null?``:typeof e==`object`?e[t]||e[n]||Object.values(e).find(e=>typeof e==`string`&&e)||``:String(e)}var Wg=/\{\{-?\s*([^}|]*?)\s*(?:\|[^}]*)?-?\}\}|\{%-?[^%]*-?%\}/g;function Gg(e){let t=String(e??``),n=[],r=0;for(let e of t.matchAll(Wg))Kg(n,t.slice(r,e.index)),e[1]&&n.push({kind:`var`,text:e[1].replace(/^vars\./,``)}),r=e.index+e[0].length;return Kg(n,t.slice(r)),n}function Kg(e,t){let n=t.replace(/\[([^\]]*)\]\([^)]*\)/g,`$1`).replace(/(\*\*|__)(.+?)\1/g,`$2`).replace(/(^|[\s(])[*_]([^*_\n]+)[*_]/g,`$1$2`).replace(/^\s*[-*]\s+/gm,`• `).replace(/\\?\n/g,`
`);n&&e.push({kind:`text`,text:n})}function qg(e){return e.map(e=>e.text).join(``).replace(/\s+/g,` `).trim()}var Jg=/* @__PURE__ */ new Set([`yes`,`no`,`now`,`clear`]),Yg=/(^|[._])variable$/;function Xg(e,t){if(!e)return``;let n=e.title??e.label??e.name;return n===void 0?e[t]??e.uk??e.en??e.id??``:Ug(n,t,`en`)}function Zg({variable:e,action:t,value:n},r){let i=[{kind:`var`,text:e},{kind:`text`,text:` ${Om(r.lang,`set_${t}`,t)}`}];if(Jg.has(t))return i;let a=t===`copy`?[{kind:`var`,text:String(n||`…`)}]:t_(`value`,n,r);return[...i,{kind:`text`,text:` `},...a]}function Qg(e,t){let n=` ${Om(t.lang,e.join===`or`?`or`:`and`)} `;return(e.tests??[]).map(e=>e.tests?Qg(e,t):$g(e,t)).filter(e=>e.length).flatMap((e,t)=>t?[{kind:`text`,text:n},...e]:e)}function $g({variable:e,op:t,value:n},r){if(!e)return[];let i=[{kind:`var`,text:e},{kind:`text`,text:` ${Pm(r.lang,t)}`}];return Fm(t)&&i.push({kind:`text`,text:` `},...t_(`value`,n,r)),i}function e_(e,t){let n=[],r=0;for(let i of e.matchAll(/\{([\w.]+)\}/g))i.index>r&&n.push({kind:`text`,text:e.slice(r,i.index)}),n.push(...t_(i[1],r_(t.config,i[1]),t)),r=i.index+i[0].length;return r<e.length&&n.push({kind:`text`,text:e.slice(r)}),n}function t_(e,t,n){let{text:r,lang:i}=n;return t==null||t===``?[{kind:`value`,text:`…`}]:e===`group`?[{kind:`value`,text:n_(n.titleOf(t)||`…`)}]:/(^|_)seconds$/.test(e)?[{kind:`value`,text:Nm(Number(t),i)}]:Yg.test(e)?[{kind:`var`,text:String(t)}]:typeof t==`boolean`?[{kind:`value`,text:Om(i,t?`yes`:`no`)}]:Array.isArray(t)?t.slice(0,3).flatMap((t,r)=>[...r?[{kind:`text`,text:`, `}]:[],...t_(e,t?.label??t?.name??t,n)]):t.tests?Qg(t,n):Gg(r(t)).map(e=>e.kind===`text`?{kind:`value`,text:n_(e.text)}:e)}function n_(e){let t=e.replace(/\s+/g,` `).trim();return t.length>28?`${t.slice(0,27)}…`:t}function r_(e,t){return String(t).split(`.`).reduce((e,t)=>e?.[t],e)}var i_=264,a_=340;function o_(e){let t=W(null),i=null,o=null;function s(n,r,a){c(null);let s=e.root.value.getBoundingClientRect(),[l,u]=a??[s.left+s.width/2-i_/2,s.top+s.height/3];return o=document.activeElement,t.value={title:n,items:r,x:Math.max(8,Math.min(l-s.left,s.width-i_-8)),y:Math.max(8,Math.min(u-s.top,s.height-a_-8))},new Promise(e=>i=e)}function c(e){let n=i;i=null,t.value&&o?.isConnected&&o.focus({preventScroll:!0}),t.value=null,n?.(e)}async function l(t,n){let r=[...e.cards.value.values()].map(t=>({id:t.type,label:Xg(t,e.lang.value),icon:t.icon,family:t.family}));r.push({id:``,label:e.word(`empty`),icon:`plus`,family:`flow`});let i=await s(e.word(`new_group`),r,[t,n]);return i?i.id||`empty`:null}async function u(){let t=e.selection.block&&n(e.doc(),e.selection.block),r=e.scene.value.groups.get(t?t.group.id:e.select.groups()[0]);if(!r)return null;let i=r.blocks.filter(e=>!t||e.id===t.block.id).flatMap(e=>e.face.exits.map(n=>({id:`${e.id} ${n.id}`,label:n.label,detail:t?d(e.id,n.id):e.face.title,icon:e.face.icon,family:e.face.family,block:e.id,exit:n.id})));if(i.length===1)return{block:i[0].block,exit:i[0].exit};let a=await s(e.word(i.length?`which_exit`:`no_exits`),i);return a?{block:a.block,exit:a.exit}:null}function d(t,n){let r=a(e.doc(),t,n);return r?e.scene.value.groups.get(r.to.group)?.title:``}async function f(t,n){let i=t.block&&a(e.doc(),t.block,t.exit),o=t.block?p(t):e.scene.value.triggers.get(t.trigger)?.name,c=r(e.doc()).map(t=>({id:t,group:t,label:e.scene.value.groups.get(t).title,icon:`arrow-right`,family:e.scene.value.groups.get(t).blocks[0]?.face.family}));return c.push({id:`new`,label:e.word(`new_group`),icon:`plus`}),i&&c.unshift({id:`off`,disconnect:i.id,label:e.word(`disconnect`),icon:`unlink`}),s(e.say(`connect_to`,{exit:o}),c,n)}function p({block:t,exit:r}){return e.scene.value.groups.get(n(e.doc(),t)?.group.id)?.blocks.find(e=>e.id===t)?.face.exits.find(e=>e.id===r)?.label??r}return{open:t,close:c,cards:l,exits:u,targets:f}}var s_=`group_unreachable`,c_=[`error`,`warning`,`hint`,`info`];function l_(e){let{overlay:n,doc:r}=e;function o(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.block??n.group??n.trigger;e&&n.code!==s_&&(t.has(e)||t.set(e,[]),t.get(e).push(n))}n.problems.clear();for(let[e,r]of t){let t=c_.find(e=>r.some(t=>t.severity===e))??`info`,i=r.length===1&&r[0].mark;n.problems.set(e,{list:r,worst:t,mark:i||void 0,icon:i?`language`:t===`error`?`alert-triangle`:`alert-circle`})}let r=e.filter(e=>e.severity===`error`).length;n.tally={errors:r,hints:e.length-r}}function s(t){let n=t.list.filter(e=>e.severity===`error`).length,r=t.list.length-n;return[n&&Am(e.lang.value,`error`,n),r&&Am(e.lang.value,`hint`,r)].filter(Boolean).join(`, `)}function c({visited_blocks:e=[],visited_edges:o=[],running_block:s=null}){let c=o.map(e=>Array.isArray(e)?a(r(),e[0],e[1])?.id:e).filter(Boolean),l=new Set(e.map(e=>t(r(),e)?.id??(i(r(),e)&&e)).filter(Boolean)),u=(r().triggers??[]).find(e=>l.has(e.to?.group));Object.assign(n.trace,{blocks:new Set(e),edges:new Set(c),groups:l,running:s,lastEdge:c.at(-1)??null,started:u?.id??null})}function l(){c({})}function u(e){n.figures.clear();for(let[t,r]of Object.entries(e??{}))n.figures.set(t,r)}return{setProblems:o,problemWords:s,setTrace:c,clearTrace:l,setFigures:u}}function u_(e,t){let{flow:i,selection:a,scene:o,root:s,doc:c}=e,l=R(!1),u=e=>i.getSelectedNodes.value.filter(t=>t.type===e).map(e=>e.id),d=()=>u(`group`),f=()=>u(`note`),p=()=>u(`trigger`),m=()=>i.getSelectedNodes.value.length&&i.removeSelectedNodes(i.getSelectedNodes.value);function h(){m(),a.block=null,a.edge=null}function g(e,{focus:t=!0}={}){m(),a.edge=null,a.block=e,t&&x(`[data-block="${e}"]`)}function _(e){e.kind===`edge`&&(m(),a.block=null,a.edge=e.id,s.value.focus({preventScroll:!0}))}function v(e){h(),i.addSelectedNodes(e.map(e=>i.findNode(e)).filter(Boolean)),e.length===1&&S(e[0])}function y(){a.block=null,a.edge=null,i.addSelectedNodes(i.nodes.value.filter(e=>e.type!==`trigger`))}function b(){return{groups:d(),notes:f(),triggers:p(),blocks:a.block?[a.block]:[],edges:a.edge?[a.edge]:[]}}function x(e){E(()=>s.value?.querySelector(e)?.focus({preventScroll:!0}))}function S(e){x(`.vue-flow__node[data-id="${e}"]`)}function C(e){let t=r(c()),i=a.block?n(c(),a.block)?.group.id:d()[0],o=t[i?t.indexOf(i)+e:e>0?0:-1];return!o||i&&!s.value.contains(document.activeElement)?!1:(w(o),l.value=!0,!0)}function w(e,n){let r=o.value.groups.get(e);r&&(t.reveal(r,n),v([e]))}function T(e){let t=a.block&&n(c(),a.block),r=t?t.group:c().groups.find(e=>e.id===d()[0]),i=r?.blocks??[],o=t?t.index+e:e>0?0:i.length-1;return t&&o<0?w(r.id):i[o]&&D(i[o].id),l.value=!0,!0}function D(e,r){let i=n(c(),e),a=i&&o.value.groups.get(i.group.id),s=a?.blocks.find(t=>t.id===e);s&&(t.reveal({x:a.x,y:a.y+s.y,w:a.w,h:s.h},r),g(e))}let O=``;function k(){let t={groups:d(),block:a.block,edge:a.edge},n=JSON.stringify(t);n!==O&&(O=n,e.emit(`select`,t))}return Y([()=>a.block,()=>a.edge,()=>i.getSelectedNodes.value.map(e=>e.id).join()],()=>queueMicrotask(k)),{walking:l,groups:d,notes:f,triggers:p,nothing:h,block:g,edge:_,groupsOnly:v,all:y,everything:b,focusNode:S,walkGroups:C,walkBlocks:T,goToGroup:w,goToBlock:D}}function d_({send:e,needReload:t}){let n=W(null),r=0,i=0,a=[];function o(e){a=[],r=e.seq??0,n.value=e.document}function s(t){if(!t.length||!n.value)return!1;let o;try{o=Ym(n.value,t)}catch(e){if(e instanceof Jm)return!1;throw e}n.value=o.document;let s=++i;return a.push({cid:s,ops:t,reverse:o.reverse}),e({cid:s,base:r,ops:t}),!0}function c(e){let n=a.some(t=>t.cid===e.cid);if(a=a.filter(t=>t.cid!==e.cid),!n&&e.seq>r)return t();r=Math.max(r,e.seq??0)}function l(e){if(e.seq<=r)return;let i=e.seq-r-1;if(i>a.length)return t();let o=a.slice(i),s=n.value;try{for(let e of o.toReversed())s=Ym(s,e.reverse,{check:!1}).document;s=Ym(s,e.ops,{check:!1}).document;for(let e of o){let t=Ym(s,e.ops);s=t.document,e.reverse=t.reverse}}catch(e){if(e instanceof Jm)return t();throw e}r=e.seq,n.value=s}return{document:n,open:o,change:s,ack:c,patch:l,unconfirmed:()=>a.length,seq:()=>r}}var f_=6;function p_(e,t,n,r){let i=e?.exits??[{id:`next`,falls_through:!0}],a=e?.exits_from&&!m_(t,e.exits_unless)?r_(t,e.exits_from)??[]:[],o=a.filter(e=>e?.id).map((e,t)=>({id:e.id,label:h_(e,a,n,r)||`${t+1}`,look:`box`,falls:!0,option:!0}));for(let e of i){if(e.when&&!m_(t,e.when))continue;let n=e.falls_through??e.id===`next`;o.push({id:e.id,label:Xg(e,r),look:e.id===`next`&&n?`fall`:e.quiet?`quiet`:`box`,falls:n,error:e.id===`error`,icon:__[e.id]})}return o}function m_(e,t){return(t??``).split(` `).some(t=>{let n=t&&r_(e,t);return Array.isArray(n)?n.length>0:!!n})}function h_(e,t,n,r){let i=qg(Gg(n(e.label??e.title??e.name)));return e.rules&&t.length>1&&t.some(t=>t!==e&&n(t.label)===n(e.label))&&qg(Qg(e.rules,{text:n,lang:r}))||i}function g_(e,t,n){let r=e?.summary?.choices??e?.exits_from;if(!r||!m_(t,e.exits_unless))return[];let i=r_(t,r);return Array.isArray(i)?i.slice(0,f_).map(e=>qg(Gg(n(e?.label)))).filter(Boolean):[]}var __={otherwise:`message-question`,other:`message-question`,too_many:`repeat`,silence:`clock`,timeout:`clock`},v_=4,y_=3;function b_(e,t,{lang:n,fallback:r,titleOf:i}){let a=e.config??{},o=e=>Ug(e,n,r),s=e.name||Xg(t,n)||e.type,c={config:a,text:o,lang:n,titleOf:i,name:e.name},l=Object.entries(t?.summary??{}).flatMap(([e,t])=>x_[e]?.(t,c)??[]);return l.length||l.push({kind:`caption`,pieces:[{kind:`text`,text:s}]}),{title:s,family:t?.family??`flow`,icon:t?.icon??`help-circle`,rows:l.map(O_),exits:p_(t,a,o,n),choices:g_(t,a,o),words:[s,...l.map(e=>qg(e.pieces))].filter((e,t,n)=>e&&n.indexOf(e)===t).join(`. `)}}var x_={bubble:(e,{config:t,text:n})=>S_(`bubble`,Gg(n(r_(t,e)))),caption:(e,{config:t,text:n})=>S_(`caption`,Gg(n(r_(t,e)))),sentence:(e,t)=>C_(Ug(e,t.lang,`en`),t),sub:(e,t)=>S_(`sub`,(typeof e==`object`?e_(Ug(e,t.lang,`en`),t):Gg(t.text(r_(t.config,e)))).map(e=>({kind:`text`,text:e.text}))),request:([e,t],{config:n,text:r})=>w_(r(r_(n,e)),r(r_(n,t))),media:([e,t],{config:n,text:r,lang:i})=>T_(r(r_(n,e)),r(r_(n,t)),i),rows:(e,t)=>D_(r_(t.config,e),t),code:(e,{config:t,name:n})=>E_(r_(t,e),n)};function S_(e,t){return qg(t)?[{kind:e,pieces:t}]:[]}function C_(e,t){if(/^\{connection\}$/.test(e))return[];let n=e_(e,t);return n[0]?.kind===`text`&&(n[0]={kind:`text`,text:n[0].text.charAt(0).toLocaleUpperCase(t.lang)+n[0].text.slice(1)}),S_(`sentence`,n)}function w_(e,t){let n=t.replace(/^[a-z]+:\/\/[^/{]+(?=\/)/i,``);return[{kind:`request`,method:(e||`GET`).toUpperCase(),pieces:Gg(n||`…`)}]}function T_(e,t,n){let r=t.split(/[?#]/)[0].split(`/`).at(-1),i=Om(n,`media_${e}`,e);return t?[{kind:`caption`,pieces:Gg(r?`${i}: ${r}`:i)}]:[]}function E_(e,t){let n=String(e??``).replace(/\t/g,`  `).split(`
`).filter((e,t,n)=>e.trim()||t>0&&t<n.length-1),r=t?[{kind:`caption`,pieces:[{kind:`text`,text:t}]}]:[];if(!n.length)return r;let i=n.slice(0,v_);return n.length>v_&&(i[3]=`…`),[...r,{kind:`code`,lines:i,pieces:[{kind:`text`,text:i.join(` `)}]}]}function D_(e,t){if(!Array.isArray(e))return[];let n=e.filter(e=>e?.variable&&e.action);if(n.length){let e=n.slice(0,y_).flatMap(e=>S_(`sentence`,Zg(e,t)));return n.length>y_?[...e,{kind:`sub`,pieces:[{kind:`text`,text:`+ ${n.length-y_}`}]}]:e}if(e.length!==1||!e[0]?.rules)return[];let r=Qg(e[0].rules,t);return r.length?[{kind:`sentence`,pieces:[{kind:`text`,text:`${Om(t.lang,`if`)} `},...r]}]:[]}function O_(e){if(e.kind===`bubble`){let t=$h(e.pieces,{font:`bubble`,width:172,most:6});return{...e,lines:t,height:11+t.length*18}}if(e.kind===`sentence`){let t=$h(e.pieces,{font:`sentence`,width:190,most:4});return{...e,lines:t,height:Math.max(22,t.length*20)}}if(e.kind===`sub`){let t=$h(e.pieces,{font:`sub`,width:190,most:2});return{...e,lines:t,height:t.length*16}}return e.kind===`code`?{...e,height:14+e.lines.length*16}:{...e,lines:[e.pieces],height:22}}function k_(t){let n=/* @__PURE__ */ new Map,r=/* @__PURE__ */ new Set;for(let e of t.groups??[]){r.add(e.id);for(let t of e.blocks??[])n.set(t.id,e.id)}let i=/* @__PURE__ */ new Map,a=(e,t)=>{r.has(t)&&(i.has(e)||i.set(e,[]),i.get(e).push(t))};for(let e of t.edges??[])a(n.get(e.from.block),e.to.group);for(let n of t.groups??[])for(let t of n.blocks??[])for(let r of e(t))a(n.id,r);let o=/* @__PURE__ */ new Set,s=(t.triggers??[]).map(e=>e.to?.group).filter(e=>r.has(e));for(;s.length;){let e=s.pop();o.has(e)||(o.add(e),s.push(...i.get(e)??[]))}return o}var A_=11,j_=13,M_=18.5,N_=16;function P_(e,t){let n=/* @__PURE__ */ new WeakMap,r=/* @__PURE__ */ new WeakMap;function i(r,i,a){let o=a(r.config?.group),s=n.get(r);return s&&s.target===o||(s={target:o,face:b_(r,e.get(r.type),{lang:t,fallback:i,titleOf:a})},n.set(r,s)),s.face}function a(e){let n=R_(e),i=k_(e),a={groups:/* @__PURE__ */ new Map,triggers:/* @__PURE__ */ new Map,notes:/* @__PURE__ */ new Map,threads:[]},l=B_(e),u=z_(e,l),d=new Map((e.groups??[]).map(n=>[n.id,Ug(n.title,t,e.default_language)])),f={used:n,inbound:u,docked:l,reached:i,doc:e,titleOf:e=>d.get(e)??``};for(let t of e.groups??[]){let n=e.layout?.[t.id]??[0,0],i=L_(t,f),s=r.get(t),c=s&&s.marks===i&&s.x===n[0]&&s.y===n[1]?s:o(t,n,i,f);r.set(t,c),a.groups.set(t.id,c)}s(e,a,l);for(let t of e.notes??[])a.notes.set(t.id,c(t,e.layout?.[t.id]??[0,0]));return a.threads=V_(e,a),a}function o(e,n,r,{used:a,inbound:o,docked:s,reached:c,doc:l,titleOf:u}){let d=37,f=(e.blocks?.length??0)-1,p=(e.blocks??[]).map((e,t)=>{let n=F_(e,i(e,l.default_language,u),{y:d,last:t===f,used:a.get(e.id),inbound:o.has(e.id)});return d+=n.h,n});p.length||(d+=44);let m=Ug(e.title,t,l.default_language);return{kind:`group`,id:e.id,title:m,marks:r,blocks:p,x:n[0],y:n[1],w:248,h:d+6+1,inbound:o.has(e.id),start:s.targets.has(e.id),dead:!c.has(e.id),label:km(t,`group_label`,{title:m,n:p.length})}}function s(e,n,r){let i=/* @__PURE__ */ new Map;for(let a of e.triggers??[]){let o=U_(a,t,e.default_language),s=n.groups.get(a.to?.group),c=i.get(s?.id)??0,l=!r.ids.has(a.id),u=e.layout?.[a.id]??[0,-44];l||i.set(s.id,c+1),n.triggers.set(a.id,{kind:`trigger`,id:a.id,name:o,free:l,target:s?.id,icon:W_[a.kind]??`bolt`,x:l?u[0]:s.x+2,y:l?u[1]:s.y-44-c*32,h:26,stacked:c,w:Math.ceil(Qh(o,`caption`))+39,label:km(t,`trigger_label`,{name:o})})}}function c(e,n){let r=Ug(e.text,t,t),i=$h([{kind:`text`,text:r||` `}],{font:`sub`,width:172,most:40});return{kind:`note`,id:e.id,text:r,lines:i,x:n[0],y:n[1],w:196,h:20+i.length*17}}return{paint:a}}function F_(e,t,{y:n,last:r,used:i,inbound:a}){let o=I_(t,i,r),s=t.exits.find(e=>e.look===`fall`),c=s&&(r||i?.has(s.id))&&!o.some(e=>e.id===s.id)?{...s,edge:i?.get(s.id),y:n+N_}:null,l=t.choices.length+o.length,u=n+5+t.rows.reduce((e,t)=>e+t.height,0)+(l?5:0)+t.choices.length*30;for(let e of o)e.y=u+(e.look===`box`?j_:A_),u+=(e.look===`box`?26:22)+4;let d=l?u-4:u,f=Math.max(d-n,27)+5;return{id:e.id,type:e.type,face:t,y:n,h:f,rows:o,fall:c,inbound:a}}function I_(e,t,n){let r=e=>n||t?.has(e.id),i=e.exits.filter(e=>e.look!==`fall`&&(!e.falls||e.option||r(e))),a=e.exits.filter(e=>e.look===`fall`&&i.some(e=>!e.option)&&r(e)).map(e=>({...e,look:`box`})),o=[...t?.keys()??[]].filter(t=>!e.exits.some(e=>e.id===t)).map(e=>({id:e,label:e,look:`quiet`,falls:!1,icon:`unlink`}));return[...i.filter(e=>e.option),...a,...i.filter(e=>!e.option),...o].map(e=>({...e,edge:t?.get(e.id)}))}function L_(e,{used:t,inbound:n,docked:r,reached:i,titleOf:a}){let o=[+!!i.has(e.id),+!!r.targets.has(e.id),+!!n.has(e.id)];for(let r of e.blocks??[]){let e=t.get(r.id);o.push(a(r.config?.group),+!!n.has(r.id),e?[...e].map(([e,t])=>`${e}=${t}`).join():``)}return o.join(`|`)}function R_(e){let t=/* @__PURE__ */ new Map;for(let n of e.edges??[])t.has(n.from.block)||t.set(n.from.block,/* @__PURE__ */ new Map),t.get(n.from.block).set(n.from.exit,n.id);return t}function z_(e,t){let n=/* @__PURE__ */ new Set;for(let r of[...e.edges??[],...e.triggers??[]])r.to&&!t.ids.has(r.id)&&n.add(r.to.block??r.to.group);return n}function B_(e){let t=/* @__PURE__ */ new Set,n=/* @__PURE__ */ new Set,r=new Set((e.groups??[]).map(e=>e.id));for(let i of e.triggers??[])!r.has(i.to?.group)||i.to.block||e.layout?.[i.id]||(t.add(i.id),n.add(i.to.group));return{ids:t,targets:n}}function V_(e,t,n=()=>[0,0]){let r=[],i=/* @__PURE__ */ new Map;for(let e of t.groups.values())for(let t of e.blocks)for(let n of t.fall?[...t.rows,t.fall]:t.rows)n.edge&&i.set(n.edge,{group:e,exit:n});for(let a of e.edges??[]){let e=i.get(a.id),o=H_(t,a.to,n);if(!e||!o)continue;let[s,c]=n(e.group.id);r.push({id:a.id,kind:`edge`,source:e.group.id,target:a.to.block??a.to.group,targetGroup:a.to.group,error:!!e.exit.error,exit:e.exit.label,sx:e.group.x+248-.5+s,sy:e.group.y+e.exit.y+c,tx:o[0],ty:o[1]})}for(let i of t.triggers.values()){let a=e.triggers.find(e=>e.id===i.id)?.to;if(!a)continue;let o=i.free?H_(t,a,n):null;if(!o)continue;let[s,c]=n(i.id);r.push({id:i.id,kind:`trigger`,source:i.id,target:a.block??a.group,targetGroup:a.group,exit:i.name,sx:i.x+i.w+s,sy:i.y+i.h/2+c,tx:o[0],ty:o[1]})}return r}function H_(e,t,n){let r=e.groups.get(t.group);if(!r)return null;let[i,a]=n(r.id),o=t.block&&r.blocks.find(e=>e.id===t.block);return[r.x+.5+i,r.y+(o?o.y+N_:M_)+a]}function U_(e,t,n){let r=e.config??{},i=r.command??r.keyword??r.keywords??r.words??r.name??r.event,a=Array.isArray(i)?i.map(e=>Ug(e,t,n)).join(`, `):Ug(i,t,n),o=Om(t,`trigger_${e.kind}`,e.kind);return a?`${o}: ${a.length>24?`${a.slice(0,23)}…`:a}`:o}var W_={start:`message-circle`,command:`bolt`,keyword:`hash`,any_reply:`message`,invalid_reply:`message-question`,silence:`clock`,event:`bell`,schedule:`calendar`},G_=.65,K_=.35,q_=256;function J_({props:e,emit:t,flow:n,root:r}){let i=R(e.lang),a=R(e.readonly),o=R(``),c=R(null),l=R(!1),u=R(!0),d=R(!1),f=s(()=>new Map(ee(e.cards??[]).map(e=>[e.type,e]))),p=d_({send:e=>t(`ops`,e),needReload:()=>b()}),m=W({groups:/* @__PURE__ */ new Map,triggers:/* @__PURE__ */ new Map,notes:/* @__PURE__ */ new Map,threads:[]}),h=W(/* @__PURE__ */ new Map),g=W(null),_=I({block:null,edge:null}),v=I({problems:U(/* @__PURE__ */ new Map),tally:{errors:0,hints:0},figures:U(/* @__PURE__ */ new Map),trace:U({blocks:/* @__PURE__ */ new Set,edges:/* @__PURE__ */ new Set,groups:/* @__PURE__ */ new Set,running:null,lastEdge:null,started:null}),slot:null,aim:null,pull:null,ghost:null}),y=null,b=()=>{},x=s(()=>n.viewport.value.zoom>=G_?`near`:n.viewport.value.zoom>=K_?`mid`:`far`),S=s(()=>{let{x:e,y:t,zoom:r}=n.viewport.value,{width:i,height:a}=n.dimensions.value;return[-e/r,-t/r,(i-e)/r,(a-t)/r]}),C=s(e=>{let[t,n,r,i]=S.value,a=[Math.floor(t/q_)-1,Math.floor(n/q_)-1,Math.ceil(r/q_)+1,Math.ceil(i/q_)+1].map(e=>e*q_);return e&&e.every((e,t)=>e===a[t])?e:a}),T=s(()=>g.value?V_(p.document.value,m.value,e=>g.value.get(e)??[0,0]):m.value.threads),E=s(()=>{let e=n.getSelectedNodes.value,t=e.length===1?m.value.groups.get(e[0].id):null,r=((t??[...m.value.groups.values()].find(e=>e.blocks.some(e=>e.id===_.block)))?.blocks??[]).filter(e=>t||e.id===_.block);return new Set(r.flatMap(e=>[...e.rows,e.fall]).map(e=>e?.edge).filter(Boolean))});function D(e){return g.value&&(g.value.has(e.source)||g.value.has(e.targetGroup))?vg(e):h.value.get(e.id)}function O(){if(!p.document.value)return;y??=P_(f.value,i.value);let e=y.paint(p.document.value);g.value=null,m.value=e,h.value=_g(e.threads,[...e.groups.values()]),M(e),z(e)}function k(e){for(let[t,[r,i]]of e){let e=m.value.groups.get(t)??m.value.notes.get(t),a=n.findNode(t);e&&a&&N(a,{x:e.x+r,y:e.y+i})}A(e),g.value=e}function A(e){for(let t of m.value.triggers.values()){let r=e.get(t.target),i=!t.free&&r&&!e.has(t.id)&&n.findNode(t.id);i&&N(i,{x:t.x+r[0],y:t.y+r[1]})}}function j(){y=null,O()}function M(e){let t=new Map([...e.groups,...e.triggers,...e.notes]),r=n.nodes.value.filter(e=>!t.has(e.id));r.length&&n.removeNodes(r.map(e=>e.id),!0);let i=[];for(let[e,r]of t){let t=n.findNode(e);t?t.data!==r&&(t.data=w(r),t.domAttributes=L(r),t.zIndex=F(r),(t.dimensions.width!==r.w||t.dimensions.height!==r.h)&&(t.dimensions=w({width:r.w,height:r.h})),t.dragging||t.position.x===r.x&&t.position.y===r.y||N(t,r)):i.push(P(r))}i.length&&n.addNodes(i)}function N(e,{x:t,y:n}){e.position={x:t,y:n},e.computedPosition={x:t,y:n,z:e.computedPosition.z}}function P(e){return{id:e.id,type:e.kind,position:{x:e.x,y:e.y},data:w(e),dragHandle:`.grip`,zIndex:F(e),initialized:!0,dimensions:{width:e.w,height:e.h},handleBounds:{source:[],target:[]},domAttributes:L(e)}}function F(e){return e.kind===`note`?-9:e.kind===`trigger`?-e.stacked:0}function L(e){return{tabindex:-1,role:`group`,"aria-label":e.label??e.text,"aria-describedby":void 0,"aria-roledescription":void 0}}function z(e){_.block&&![...e.groups.values()].some(e=>e.blocks.some(e=>e.id===_.block))&&(_.block=null),_.edge&&!e.threads.some(e=>e.id===_.edge)&&(_.edge=null)}return Y(p.document,O,{flush:`sync`}),Y(()=>e.cards,j),{props:e,emit:t,flow:n,root:r,lang:i,readonly:a,theme:o,renaming:c,spaceHeld:l,mapShown:u,listShown:d,cards:f,session:p,scene:m,routes:h,routeOf:D,threads:T,litEdges:E,moving:g,selection:_,overlay:v,lod:x,view:C,exactView:S,repaint:O,carry:k,carryTriggers:A,forgetDrawing:j,whenReloadNeeded:e=>b=e,doc:()=>p.document.value,change:e=>!a.value&&p.change(e),word:e=>Om(i.value,e),say:(e,t)=>km(i.value,e,t)}}var Y_=250,X_=240,Z_=.9,Q_=.65,$_=24,ev=72;function tv(e){let{flow:t,root:n,scene:r}=e,i=()=>matchMedia(`(prefers-reduced-motion: reduce)`).matches,a=()=>i()?0:X_;function o(e,r){let i=n.value.getBoundingClientRect(),{x:a,y:o,zoom:s}=t.viewport.value;return[(e-i.left-a)/s,(r-i.top-o)/s]}function s(e,t){let r=n.value.getBoundingClientRect();return e>=r.left&&e<=r.right&&t>=r.top&&t<=r.bottom}function c(e,n,r,i=0){t.setViewport({x:e,y:n,zoom:r},{duration:i})}function l(e,n){let{x:r,y:i,zoom:a}=t.viewport.value;c(r+e,i+n,a)}function u(e,r,i){let a=n.value.getBoundingClientRect(),{x:o,y:s,zoom:l}=t.viewport.value,u=Math.min(t.maxZoom.value,Math.max(t.minZoom.value,l*e)),[d,f]=[r-a.left,i-a.top];c(d-(d-o)*u/l,f-(f-s)*u/l,u)}function d(e){let t=n.value.getBoundingClientRect();u(e,t.left+t.width/2,t.top+t.height/2)}function f(e){d(e/t.viewport.value.zoom)}function p(){let e=[...r.value.groups.values(),...r.value.triggers.values(),...r.value.notes.values()];return e.length?[Math.min(...e.map(e=>e.x)),Math.min(...e.map(e=>e.y)),Math.max(...e.map(e=>e.x+e.w)),Math.max(...e.map(e=>e.y+e.h))]:null}function m(e=a()){_();let n=p(),{width:r,height:i}=t.dimensions.value;if(!n||!r)return;let o=[r-80,i-$_-ev],s=Math.max(t.minZoom.value,Math.min(1,o[0]/(n[2]-n[0]),o[1]/(n[3]-n[1])));c((r-(n[0]+n[2])*s)/2,$_+(o[1]-(n[1]+n[3])*s)/2,s,e)}function h(){_();let e=p(),{width:n,height:i}=t.dimensions.value;if(!e)return c(48,72,Z_);if(Math.min((n-64)/(e[2]-e[0]),(i-96)/(e[3]-e[1]))>=Q_)return m(0);let a=r.value.groups.get(g())??[...r.value.groups.values()][0]??{x:e[0],y:e[1]};c(40-a.x*Z_,60-a.y*Z_,Z_)}function g(){return(e.doc().triggers??[]).find(e=>e.kind===`start`)?.to?.group}function _(){let e=r.value.groups.size,n=p(),{width:i,height:a}=t.dimensions.value;if(!n||!i)return;let o=Math.min(.2,(i-96)/(n[2]-n[0]),(a-112)/(n[3]-n[1])),s=(n[2]-n[0])*(n[3]-n[1]),c=e>Y_?Math.sqrt(e*i*a/(Y_*s)):0;t.setMinZoom(Math.max(.08,Math.min(.65,Math.max(o,c))))}function v(e,n,r=t.viewport.value.zoom,i=0){let{width:a,height:o}=t.dimensions.value;c(a/2-e*r,o/2-n*r,r,i)}function y(n,{always:r=!1}={}){let[i,o,s,c]=e.exactView.value;if(n.x>=i+8&&n.y>=o+8&&n.x+n.w<=s-8&&n.y+Math.min(n.h,120)<=c-8&&!r)return;let l=r?Math.max(t.viewport.value.zoom,.75):t.viewport.value.zoom;v(n.x+n.w/2,n.y+Math.min(n.h,t.dimensions.value.height/l)/2,l,a())}return{toWorld:o,isOver:s,panBy:l,zoomAt:u,zoomBy:d,zoomTo:f,fit:m,begin:h,limitZoom:_,centerOn:v,reveal:y}}var nv=[`data-theme`,`aria-label`],rv={class:`tile`},iv={class:`clip`},av={key:3,class:`middle`},ov={key:4,class:`middle`},sv={key:5,class:`middle`},cv={class:`sr`,role:`status`,"aria-live":`polite`},lv={__name:`FlowCanvas`,props:{snapshotUrl:String,cards:{type:Array,default:()=>[]},lang:{type:String,default:`uk`},readonly:Boolean,iconSprite:{type:String,default:``}},emits:[`ops`,`undo`,`redo`,`select`,`open_block`,`need_reload`,`problems`,`try_from`,`ready`],setup(e,{expose:t,emit:n}){let r=e,i=n,a=R(null),o=$({id:`rz${Math.random().toString(36).slice(2)}`}),f=J_({props:r,emit:i,flow:o,root:a}),p=R(``),h=e=>p.value=p.value===e?`${e}\u00a0`:e,g=tv(f),_=u_(f,g);f.select=_;let v=o_(f),y=l_(f),b=Hh(f,{travel:g,select:_,announce:h,menus:v}),x=Gh(f,{emit:i,select:_,actions:b,menus:v,isDragging:()=>k.busy()}),{phase:S,reload:C,stop:T}=sg({props:r,emit:i,state:f,travel:g}),E=w({...f,...g,...b,...y,...x,coloured:ug}),k=Ag(E),M=Mg(E),N=zg(E),I=Hg(E,{state:f,actions:b,travel:g,select:_,keyboard:N,announce:h});Object.assign(E,{drag:k,holdTouch:I.holdTouch}),F(`canvas`,E),F(`iconSprite`,K(r,`iconSprite`));let L={group:w(jp),trigger:w(wm),note:w(nm)};Ng(f,{actions:b,select:_}),Pg(o,f.spaceHeld);let z=matchMedia(`(max-width: 720px)`),B=r.readonly;function V(){f.readonly.value=B||z.matches}function H(e){B=!!e,V()}V();let U=new AbortController;j(()=>{I.listen(U.signal),z.addEventListener(`change`,V,{signal:U.signal}),C()}),A(()=>{U.abort(),T(),o.$destroy?.()}),Y(()=>o.dimensions.value.width,()=>g.limitZoom()),Y(()=>r.readonly,e=>H(e)),Y(()=>r.lang,e=>W(e));function W(e){f.lang.value=e,f.forgetDrawing()}function ee(e){f.theme.value=e??``}function te({group:e,block:t,edge:n}){let r=n&&f.scene.value.threads.find(e=>e.id===n);t?x.focusBlock(t):e?x.focusGroup(e):r&&(g.centerOn(...f.routeOf(r).middle),_.edge(r))}function q(e=!0){f.listShown.value=e}t({ack:f.session.ack,patch:f.session.patch,reload:C,...y,focusBlock:x.focusBlock,focusGroup:x.focusGroup,locate:te,fit:()=>g.fit(),setTheme:ee,setLang:W,setReadonly:H,addBlock:b.addBlock,addNote:b.addNote,tidy:b.tidy,groupsList:x.groupsList,showGroups:q,zoomTo:g.zoomTo,selectNothing:_.nothing,currentDocument:()=>f.doc(),unconfirmed:f.session.unconfirmed});let ne=s(()=>f.lod.value===`near`?1:Math.round(o.viewport.value.zoom*100)/100),re=s(()=>({"--z":ne.value})),ie=s(()=>S.value===`ready`&&f.scene.value.groups.size===0);return(e,t)=>(P(),u(`div`,{ref_key:`root`,ref:a,class:D([`rz-canvas`,[`z-${J(f).lod.value}`,{ro:J(f).readonly.value,tiny:ne.value<.13,panning:J(f).spaceHeld.value,busy:J(f).overlay.pull||J(f).overlay.ghost}]]),style:O(re.value),"data-theme":J(f).theme.value||void 0,role:`application`,"aria-label":J(f).word(`canvas`),tabindex:`0`,onKeydown:t[1]||=(...e)=>J(N).down&&J(N).down(...e),onDragover:t[2]||=(...e)=>J(M).over&&J(M).over(...e),onDragleave:t[3]||=(...e)=>J(M).leave&&J(M).leave(...e),onDrop:t[4]||=(...e)=>J(M).drop&&J(M).drop(...e)},[m(Gp),m(J(fu),{id:J(o).id,"node-types":L,"only-render-visible-elements":``,"nodes-draggable":!J(f).readonly.value&&!J(f).spaceHeld.value,"nodes-connectable":!1,"nodes-focusable":!1,"elements-selectable":!0,"select-nodes-on-drag":!0,"node-drag-threshold":3,"disable-keyboard-a11y":``,"delete-key-code":null,"min-zoom":.08,"max-zoom":2,"zoom-on-double-click":!1,"zoom-on-scroll":!1,"prevent-scrolling":!1,"selection-mode":J(Co).Partial,"selection-key-code":`Shift`,"multi-selection-key-code":[`Shift`,`Control`,`Meta`],"pan-activation-key-code":null},{"zoom-pane":ae(()=>[m(Sm)]),_:1},8,[`id`,`nodes-draggable`,`selection-mode`]),m(Gm),J(f).mapShown.value&&!ie.value?(P(),c(em,{key:0})):l(``,!0),J(f).listShown.value?(P(),c(Rp,{key:1})):l(``,!0),J(f).overlay.ghost?(P(),u(`div`,{key:2,class:D([`ghost`,`f-${J(f).overlay.ghost.face.family}`]),style:O({left:`${J(f).overlay.ghost.x}px`,top:`${J(f).overlay.ghost.y}px`})},[d(`span`,rv,[m(np,{name:J(f).overlay.ghost.face.icon,size:14},null,8,[`name`])]),d(`span`,iv,G(J(f).overlay.ghost.face.words),1)],6)):l(``,!0),J(S)===`loading`?(P(),u(`p`,av,G(J(f).word(`loading`)),1)):J(S)===`failed`?(P(),u(`div`,ov,[d(`p`,null,G(J(f).word(`load_failed`)),1),d(`button`,{type:`button`,class:`cbtn wide`,onClick:t[0]||=(...e)=>J(C)&&J(C)(...e)},G(J(f).word(`again`)),1)])):ie.value?(P(),u(`p`,sv,G(J(f).word(`empty_canvas`)),1)):l(``,!0),J(v).open.value?(P(),c(fm,{key:J(v).open.value.title,menu:J(v).open.value},null,8,[`menu`])):l(``,!0),d(`div`,cv,G(p.value),1)],46,nv))}};if(!document.getElementById(`rozmova-canvas-css`)){let e=document.createElement(`style`);e.id=`rozmova-canvas-css`,e.textContent=ce,document.head.append(e)}export{lv as FlowCanvas,Ym as applyOps};